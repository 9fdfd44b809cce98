"""What Python packages make of the inputs: run by the environment of these packages, never by the plugin's.

python python_peers.py FUNCTION RESULT.npy NAME=FILE ...
"""

from __future__ import annotations

import sys

import numpy as np


def _labelled(values, cell=30.0):
    import xarray

    rows, columns = values.shape
    coordinates = {"y": -np.arange(rows) * cell, "x": np.arange(columns) * cell}
    return xarray.DataArray(values, dims=("y", "x"), coords=coordinates, attrs={"res": (cell, cell)})


def xrspatial_slope(elevation):
    """Slope, aspect and curvature, [3, h, w]."""
    import xrspatial

    given = _labelled(np.load(elevation).astype(np.float32))
    return np.stack([np.asarray(factor(given)) for factor in (xrspatial.slope, xrspatial.aspect, xrspatial.curvature)])


def xrspatial_distance(targets):
    """Distances to cells above 0."""
    import xrspatial

    return np.asarray(xrspatial.proximity(_labelled(np.load(targets))))


def xrspatial_breaks(values, classes):
    """Upper limits of natural breaks."""
    from xrspatial.classify import natural_breaks

    given = np.load(values).reshape(1, -1)
    found = np.asarray(natural_breaks(_labelled(given), k=int(np.load(classes))))
    return np.array([given[found == number].max() for number in np.unique(found)])


def xrspatial_classes(values, limits):
    """Classes 1, 2, ... by limits."""
    from xrspatial.classify import reclassify

    bins = np.load(limits).tolist()
    given = np.load(values).reshape(1, -1)
    return np.asarray(reclassify(_labelled(given), bins=bins, new_values=list(range(1, len(bins) + 1)))).ravel()


def whitebox_terrain(elevation):
    """Slope, aspect, profile, plan and tangential curvature and ruggedness, [6, h, w]."""
    import whitebox_workflows

    tools = whitebox_workflows.WbEnvironment()
    given = tools.read_raster(elevation)
    names = ("slope", "aspect", "profile_curvature", "plan_curvature", "tangential_curvature", "ruggedness_index")
    found = np.stack([_whitebox_array(getattr(tools.terrain, name)(input=given)) for name in names])
    return np.where(found == -9999, np.nan, found)


def whitebox_distance(targets):
    """Distances to cells other than 0."""
    import whitebox_workflows

    tools = whitebox_workflows.WbEnvironment()
    given = tools.read_raster(targets)
    return _whitebox_array(tools.raster.euclidean_distance(input=given))


def whitebox_wetness(elevation):
    """Specific catchment area by D8 and the wetness index of it, [2, h, w]."""
    import whitebox_workflows

    tools = whitebox_workflows.WbEnvironment()
    given = tools.read_raster(elevation)
    area = tools.hydrology.d8_flow_accum(input=given, out_type="sca")
    wetness = tools.hydrology.wetness_index(sca=area, slope=tools.terrain.slope(input=given))
    found = np.stack([_whitebox_array(one) for one in (area, wetness)])
    return np.where(found < -9000, np.nan, found)


def _whitebox_array(raster):
    return np.asarray(raster.to_numpy(), float)


def mapclassify_breaks(values, classes):
    """Upper limits of FisherJenks and of NaturalBreaks, [2, classes]."""
    import mapclassify

    given, count = np.load(values), int(np.load(classes))
    return np.stack([mapclassify.FisherJenks(given, k=count).bins, mapclassify.NaturalBreaks(given, k=count).bins])


def mapclassify_classes(values, limits):
    """Classes 1, 2, ... by limits."""
    import mapclassify

    return mapclassify.UserDefined(np.load(values), bins=np.load(limits)).yb + 1


if __name__ == "__main__":
    name, target, *given = sys.argv[1:]
    np.save(target, globals()[name](**dict(one.split("=", 1) for one in given)))
