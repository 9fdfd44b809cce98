"""Histograms of rasters: the same from a sample's bins as from all cells, with and without missing cells."""

from __future__ import annotations

import numpy as np
import pytest
from histogram_checks import histogram_of
from landslide_susceptibility.analysis.breaks import bin_refinement
from landslide_susceptibility.analysis.breaks.bin_refinement import refine, uniform_layout
from landslide_susceptibility.analysis.breaks.histogram import coarse_histogram
from landslide_susceptibility.analysis.breaks.natural_breaks import natural_breaks
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata import histograms as module
from landslide_susceptibility.geodata.histograms import band_histograms
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.workers import Workers
from raster_files import make_raster, utm_grid

SUMS = ("start", "count", "offset", "square", "lowest", "highest")


def write(path, planes, nodata=None):
    make_raster(path, planes, utm_grid(planes.shape[-1], planes.shape[-2]), nodata=nodata, options=["TILED=YES"])
    return str(path)


def histograms(path, bands):
    with Workers(2) as workers:
        return band_histograms(workers, describe(path), bands)


@pytest.fixture
def two_bands(tmp_path):
    rng = np.random.default_rng(1)
    values = np.stack([rng.normal(0, 1, (700, 900)), rng.lognormal(0, 2, (700, 900))]).astype(np.float32)
    values[0, :200] = -9999
    values[1, :, 850:] = -9999
    path = write(tmp_path / "two.tif", values, nodata=-9999)
    return path, [plane[200:, :850] for plane in values]


@pytest.mark.parametrize("sample", [10_000, 10**9])
def test_only_cells_valid_in_every_band_count_whatever_the_sample(two_bands, sample, monkeypatch):
    monkeypatch.setattr(bin_refinement, "_SAMPLE", sample)
    path, values = two_bands
    for histogram, known in zip(histograms(path, [1, 2]), values):
        assert histogram.count.sum() == known.size
        breaks, best = natural_breaks(histogram, 5), natural_breaks(histogram_of(known), 5)
        assert breaks.minimum == known.min() and breaks.maximum == known.max()
        assert breaks.within.sum() == pytest.approx(best.within.sum(), rel=1e-6)


def test_cells_that_a_sample_misses_are_told_apart_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(bin_refinement, "_SAMPLE", 10_000)
    values = np.random.default_rng(2).random((600, 600)).astype(np.float32)
    step = bin_refinement.sampling_step(values.size)
    for row in (0, 512):  # blocks of the file, whose cells are counted one by one
        for column in (0, 512):
            block = values[row : row + 512, column : column + 512]
            block[...] = np.where(np.arange(block.size).reshape(block.shape) % step == 1, block + 5, block)
    (histogram,) = histograms(write(tmp_path / "striped.tif", values), [1])
    best = natural_breaks(histogram_of(values), 5)
    assert natural_breaks(histogram, 5).within.sum() == pytest.approx(best.within.sum(), rel=1e-6)
    known = refine(coarse_histogram(values)).histogram(values)  # as if there had been no sample
    for name in SUMS:
        np.testing.assert_array_equal(getattr(histogram, name), getattr(known, name))


@pytest.mark.parametrize("sample", [10_000, 10**9])
def test_a_raster_without_a_valid_cell_is_refused(tmp_path, sample, monkeypatch):
    monkeypatch.setattr(bin_refinement, "_SAMPLE", sample)
    path = write(tmp_path / "none.tif", np.full((300, 300), -1.0, np.float32), nodata=-1)
    with pytest.raises(InputError, match="no cell that is valid"):
        histograms(path, [1])


@pytest.mark.parametrize(("spread", "passes"), [(1.0, 1), (1e-4, 2)])
def test_a_likely_layout_takes_one_pass_where_it_suits(tmp_path, monkeypatch, spread, passes):
    values = (np.random.default_rng(3).random((300, 400)) * spread).astype(np.float32)
    path, made = write(tmp_path / "map.tif", values), []
    run_blocks = module.run_blocks
    monkeypatch.setattr(module, "run_blocks", lambda *a, **k: made.append(1) or run_blocks(*a, **k))
    with Workers(2) as workers:
        (histogram,) = band_histograms(workers, describe(path), [1], likely=uniform_layout(0, 1))
    assert len(made) == passes
    best = natural_breaks(histogram_of(values), 5)
    assert natural_breaks(histogram, 5).within.sum() == pytest.approx(best.within.sum(), rel=1e-6)


def test_a_likely_layout_finds_no_valid_cell_where_there_is_none(tmp_path):
    path = write(tmp_path / "none.tif", np.full((30, 30), -1.0, np.float32), nodata=-1)
    with Workers(1) as workers, pytest.raises(InputError, match="no cell that is valid"):
        band_histograms(workers, describe(path), [1], likely=uniform_layout(0, 1))
