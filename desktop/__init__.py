"""What is seen of the plugin in QGIS beside the toolbox: windows, widgets and menus."""
