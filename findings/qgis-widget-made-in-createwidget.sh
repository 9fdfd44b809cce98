#!/usr/bin/env bash
# A parameter's widget wrapper whose createWidget returns a widget that Python made ends QGIS, sooner or later (QGIS 3.22).
#
# Expected: createWidget of QgsAbstractProcessingParameterWidgetWrapper, written in Python as its documentation says, returns
#   a QLineEdit or a row of its own, and the dialog shows it.
# Happens: the dialog works, and the desktop ends when it is closed, or opened a second time, or in the tenth dialog. What
#   createWidget returned is handed to Python once more by createWrappedWidget, as a new object ("Factory" in its SIP file); PyQt
#   takes the first one for that of a widget that is gone, and frees it. Qt's widget still points to it. Whether that is seen
#   depends on what lies there meanwhile: with Python's own allocator mostly nothing. createLabel is alike.
# Remedy: return what QGIS made: the widget of the wrapper that QgsGui.processingGuiRegistry() makes for the parameter; widgets of
#   one's own may be put into that one. Tests with PYTHONMALLOC=debug, which overwrites what is freed, see it at once.
#
# Needs QGIS's Python package (Debian 12: apt-get install python3-qgis=3.22.16+dfsg-1). Seen with QGIS 3.22.16, PyQt 5.15.9:
#   a widget made in Python: ended by signal 11; made by QGIS: works
set -eu
if ! python=$(PATH=/usr/bin:$PATH command -v python3) || ! "$python" -c "import qgis.gui" 2>/dev/null; then
  echo "QGIS's Python package is not installed: apt-get install --no-install-recommends python3-qgis" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$work
cat > "$work/look.py" <<'PY'
import os
import sys

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingParameterString
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui, QgsProcessingGui
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QLineEdit, QVBoxLayout, QWidget

application = QgsApplication([], True)
application.initQgis()
standard, parameter = QgsProcessingGui.WidgetType.Standard, QgsProcessingParameterString("NAME", "Name")


class Wrapper(QgsAbstractProcessingParameterWidgetWrapper):
    def createWidget(self):
        if sys.argv[1] == "python":
            return QLineEdit()
        self.inner = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(parameter, standard)
        return self.inner.createWrappedWidget(QgsProcessingContext())

    def setWidgetValue(self, value, context):
        pass

    def widgetValue(self):
        return None


dialog = QWidget()
rows, wrapper = QVBoxLayout(dialog), Wrapper(parameter, standard)
rows.addWidget(wrapper.createWrappedWidget(QgsProcessingContext()))
sip.delete(dialog)
os._exit(0)
PY
ended_by() {
  status=0
  PYTHONMALLOC=debug "$python" "$work/look.py" "$1" > /dev/null 2>&1 || status=$?
  echo "$status"
}
made_by_python=$(ended_by python 2> /dev/null)
made_by_qgis=$(ended_by qgis)
echo "a widget made in Python: exit status $made_by_python; made by QGIS: $made_by_qgis"
[ "$made_by_python" -gt 128 ] && [ "$made_by_qgis" -eq 0 ]
