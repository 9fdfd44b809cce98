"""The only room that knows GDAL and OGR."""
