# The developer's habits. `make demo` and `make test` set up what they need.
PYTHON := .venv/bin/python
export QT_QPA_PLATFORM := offscreen

.PHONY: help setup demo translations models test test-lowest test-long matrix lint format areas ratios tables truth patch bench bench-peers bench-terrain bench-latency bench-runtimes bench-cluster other-tools manual manual-pages screenshots package clean test-shap

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup:  ## install QGIS and what the demo, the tests and the linter need (Debian 12 or later)
	@bash tools/setup.sh dev

demo:  ## make the demo basin and its susceptibility map through qgis_process
	@bash tools/setup.sh
	@bash tools/demo.sh

translations: setup  ## compile the translations; `tools/translations.py` says how to add some
	$(PYTHON) tools/translations.py compile

models: setup  ## make the models that are shipped with the toolbox
	$(PYTHON) tools/shipped_models.py

test: setup translations  ## run all tests
	@bash tools/in_memory.sh $(PYTHON) -m pytest -n 2 -m "not long"

test-lowest: setup  ## run the tests of model files with the lowest onnxruntime and onnx that are promised
	@bash tools/lowest.sh

matrix:  ## run the tests on Debian 13 and sid, and with the lowest and highest versions (as root; hours)
	bash tools/matrix/run.sh

test-shap:  ## hold our Shapley values against the package shap, which gets a virtual environment of its own
	@bash tools/shap.sh

test-long: setup test-shap  ## run the tests that take long
	$(PYTHON) -m pytest -n 2 -m long

lint: setup  ## check style, types in the rooms that pyproject.toml lists, and what QGIS 4 would lack
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) tools/qgis4.py
	$(PYTHON) -m flake8 algorithms desktop language.py plugin.py provider.py __init__.py
	$(PYTHON) -m mypy

format: setup  ## lay the code out, and mend what the linter can mend
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

areas: setup  ## run the chain on the real areas and print their AUCs beside the baselines
	$(PYTHON) benchmarks/skill/areas.py

ratios: setup  ## cross-validate all models and their peers by ratio, class weight and number of landslides (hours)
	$(PYTHON) benchmarks/skill/ratios.py

tables: setup  ## cross-validate on the tables of Ecuador and print the AUCs beside those published
	$(PYTHON) benchmarks/skill/tables.py

truth: setup  ## compare maps of the demo basin with its known truth, and those of all landslides with the tested models'
	$(PYTHON) benchmarks/skill/truth.py

patch: setup  ## cross-validate the models that look at the neighbourhood beside the default
	$(PYTHON) benchmarks/skill/patch.py

bench: setup  ## time the work on 20 million cells beside floors measured in the same run
	$(PYTHON) benchmarks/speed/bench.py

bench-peers: setup  ## the same beside other programs, which get a virtual environment of their own
	$(PYTHON) benchmarks/speed/bench.py --peers

other-tools: setup  ## make the tables of docs/other-tools.md anew, with the other programs that are installed
	$(PYTHON) benchmarks/other_tools/compare_tools.py --page

bench-latency: setup  ## measure how late the QGIS window answers while algorithms run
	$(PYTHON) benchmarks/latency/latency.py

bench-runtimes: setup  ## predict with model files by other runtimes, which get virtual environments of their own
	$(PYTHON) benchmarks/runtimes/runtimes.py

bench-cluster: setup  ## what a dask cluster costs on one computer, 100,000 blocks with failures, and 10^10 cells on paper (docs/scale.md)
	$(PYTHON) benchmarks/speed/on_a_cluster.py
	$(PYTHON) benchmarks/speed/many_blocks.py
	$(PYTHON) benchmarks/speed/scale.py --measure --page

bench-terrain: setup  ## time terrain factors beside gdaldem and pyflwdir
	$(PYTHON) benchmarks/speed/terrain.py

manual: setup  ## make the manual's HTML pages, which QGIS's Help button opens then
	$(PYTHON) tools/manual.py html

manual-pages: setup  ## make the manual's pages of the algorithms anew from the algorithms
	$(PYTHON) tools/manual.py pages

screenshots: setup  ## make the manual's pictures from the real desktop, on a screen that nobody sees
	$(PYTHON) tools/screenshots.py

package: setup  ## make the zip for the QGIS plugin repository, if it passes the repository's checks
	$(PYTHON) tools/package.py

clean:  ## remove what was made, but not the virtual environment
	rm -rf out dist resources/manual .pytest_cache .ruff_cache .mypy_cache .hypothesis
