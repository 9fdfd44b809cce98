"""Inventories: which features are landslides, what looks like a mistake, and that three real areas give no cause."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.geodata.parts import in_single_parts, part_counts
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.geodata.vectors import VectorData, points_wkb, read_vector, write_layer
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.demo_basin import demo_basin
from landslide_susceptibility.steps.information_value import information_value
from landslide_susceptibility.steps.negative_samples import negative_samples
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.screen_factors import screen_factors
from landslide_susceptibility.steps.training_samples import training_samples
from landslide_susceptibility.steps.zone_table import zone_table
from landslide_susceptibility.study.inventory import Inventory
from landslide_susceptibility.study.landslides import landslides_on
from landslide_susceptibility.study.preflight.inventory import check_on_rasters, checked_landslides
from landslide_susceptibility.study.preflight.remarks import Remarks
from osgeo import gdal, ogr
from raster_files import UTM, Listener, lon_lat, make_raster, points, polygons, utm_grid

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
GRID = utm_grid(40, 30)
RNG = np.random.default_rng(7)
CELLS = RNG.choice(GRID.cells, 80, replace=False)
SLIDES = points(*GRID.centres(CELLS), id=np.arange(80))


@pytest.fixture(scope="module")
def stack(tmp_path_factory):
    values = np.random.default_rng(1).normal(20, 5, (2, 30, 40)).astype(np.float32)
    values[1].ravel()[CELLS[:20]] = -9999
    path = tmp_path_factory.mktemp("stack") / "stack.tif"
    kinds = [{"KIND": "continuous"}] * 2
    return make_raster(path, values, GRID, nodata=-9999, names=["slope", "ndvi"], metadata=kinds)


def remarks_on(given) -> Remarks:
    remarks = Remarks()
    checked_landslides(given, remarks)
    return remarks


def square(column: float, row: float) -> str:
    (x, y), (a, b) = GRID.xy(column, row), GRID.xy(column + 0.4, row + 0.4)
    return f"(({x} {y},{a} {y},{a} {b},{x} {b},{x} {y}))"


DISSOLVED = polygons("MULTIPOLYGON(" + ",".join(square(cell % 40, cell // 40) for cell in CELLS) + ")")


@pytest.mark.parametrize("high, low", [(1, 0), (1.0, 0.0), ("1", "0"), ("Yes", "no"), ("true", "False"), ("Y", "N")])
def test_a_field_of_two_classes_is_remarked_on_unless_it_is_named(high, low):
    values = np.array([high] * 30 + [low] * 50, object if isinstance(high, str) else None)
    data = VectorData(SLIDES.wkb, UTM, {"id": np.arange(80), "kind": values})
    (remark,) = remarks_on(data)
    told = str(remark.sentence)
    assert remark.kind == "classes" and "'kind'" in told and "30 features" in told and "50" in told
    assert f"CLASS_FIELD, with LANDSLIDE_VALUE {str(high).lower().replace('.0', '')}" in told
    chosen = Inventory(data, class_field="kind", landslide_value=high)
    assert len(checked_landslides(chosen, Remarks())) == 30 and not remarks_on(chosen)
    assert chosen.landslides().fields["id"].tolist() == list(range(30))
    assert len(Inventory(data, class_field="kind", landslide_value=str(low).upper()).landslides()) == 50
    both = Inventory(data, class_field="kind", landslide_value=f"{low}, {high}")
    assert len(checked_landslides(both, Remarks(strict=True))) == 80 and not remarks_on(both)


def test_several_values_are_apart_by_commas_and_each_must_be_there():
    data = points(*GRID.centres(CELLS), kind=["slide"] * 30 + ["flow"] * 20 + ["slide, flow"] * 10 + ["stable"] * 20)
    assert len(Inventory(data, "kind", "Slide; FLOW").landslides()) == 50
    assert len(Inventory(data, "kind", "slide, flow").landslides()) == 10
    with pytest.raises(InputError, match="the value 'topple' .* which holds flow, slide, slide, flow, stable"):
        Inventory(data, "kind", "slide, topple").landslides()
    with pytest.raises(InputError, match="No feature has the value ','"):
        Inventory(data, "kind", ",").landslides()


@pytest.mark.parametrize("values", [[1] * 80, [0] * 80, [0, 1, 2] * 26 + [0, 0], [1] * 79 + [0], ["a", "b"] * 40])
def test_other_fields_are_not(values):
    assert not remarks_on(VectorData(SLIDES.wkb, UTM, {"field": np.array(values)}))


def test_the_class_field_and_its_value_must_be_there():
    data = points(*GRID.centres(CELLS), kind=["slide"] * 40 + ["stable"] * 40)
    with pytest.raises(InputError, match=r"no field 'class' \(CLASS_FIELD\): name one of kind"):
        Inventory(data, "class").landslides()
    with pytest.raises(InputError, match=r"'1' \(LANDSLIDE_VALUE\) in the field 'kind', which holds slide, stable"):
        Inventory(data, "kind").landslides()
    with pytest.raises(ParameterError, match="LANDSLIDE_VALUE is empty"):
        Inventory(data, "kind", " ").landslides()
    assert len(Inventory(data, "kind", "Slide").landslides()) == 40


def test_a_dissolved_inventory_is_one_landslide_and_says_so(tmp_path):
    (remark,) = remarks_on(DISSOLVED)
    assert remark.kind == "parts" and "1 feature of 80 parts" in str(remark.about)
    assert "COUNT_PARTS" in str(remark.remedy) and "Multipart to singleparts" in str(remark.remedy)
    counted = Inventory(DISSOLVED, parts=True)
    assert not remarks_on(counted)
    path = make_raster(tmp_path / "plane.tif", np.ones((30, 40), np.float32), GRID)
    whole, parts = (landslides_on(given, describe(path)) for given in (DISSOLVED, counted))
    assert whole.total == 1 and parts.total == 80
    apart = polygons(*(f"POLYGON{square(cell % 40, cell // 40)}" for cell in CELLS))
    np.testing.assert_array_equal(parts.cell, landslides_on(apart, describe(path)).cell)


def test_a_few_features_of_several_parts_are_no_remark():
    one = "POLYGON" + square(1, 1)
    assert not remarks_on(polygons(*[one] * 20, "MULTIPOLYGON(" + square(5, 5) + "," + square(8, 8) + ")"))
    line = "MULTILINESTRING((500100 4999900,500200 4999900),(500100 4999800,500200 4999800))"
    assert remarks_on(polygons(line)).kinds() == ["parts"]
    assert not remarks_on(polygons("MULTIPOINT(500100 4999900,500200 4999900)"))  # each point is a landslide


def test_parts_of_every_type_and_byte_order():
    texts = [
        "POINT(1 2)",
        "MULTIPOINT(1 2,3 4)",
        "MULTILINESTRING((1 2,3 4),(1 2,5 6),(0 0,1 1))",
        "MULTIPOLYGON Z(((0 0 1,1 0 1,1 1 1,0 0 1)),((5 5 1,6 5 1,6 6 1,5 5 1)))",
        "GEOMETRYCOLLECTION(POINT(1 2),POINT(3 4))",
        "POLYGON((0 0,1 0,1 1,0 0))",
    ]
    wkb = [bytes(ogr.CreateGeometryFromWkt(text).ExportToIsoWkb()) for text in texts]
    other = [bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb(ogr.wkbXDR)) for text in texts]
    assert part_counts([*wkb, None]).tolist() == [1, 1, 3, 2, 2, 1, 0]
    assert part_counts(other).tolist() == [1, 1, 3, 2, 2, 1]
    parts = in_single_parts(VectorData([*wkb, None], UTM, {"number": np.arange(7)}))
    assert parts.fields["number"].tolist() == [0, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6] and parts.wkb[-1] is None


def test_features_without_a_geometry_are_not_outside(stack):
    data = VectorData([*SLIDES.wkb[:60], *[None] * 20], UTM, {"id": np.arange(80)})
    listener, remarks = Listener(), Remarks()
    located = landslides_on(data, describe(stack), remarks, feedback=listener)
    assert (located.missing, located.outside, located.total) == (20, 0, 80)
    assert "no_geometry" in remarks.kinds() and "20 of the 80 features of the layer have no geometry" in str(
        listener.warnings
    )
    assert "left out: 0 outside" in str(listener.warnings)
    with pytest.raises(InputError, match="None of the 3 landslide features has a geometry.*lon and lat"):
        landslides_on(VectorData([None] * 3, ""), describe(stack))


def test_a_geometry_that_cannot_be_read_is_told(stack):
    remarks = Remarks()
    located = landslides_on(VectorData([*SLIDES.wkb, b"rubbish"], UTM), describe(stack), remarks)
    assert located.missing == 1 and "bad_geometry" in remarks.kinds() and "no_geometry" not in remarks.kinds()


def layers(path: Path, *names: str) -> str:
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    for name in names:
        kind = ogr.wkbNone if name == "table" else ogr.wkbPoint
        layer = dataset.CreateLayer(name, None, kind)
        for number in range(0 if name == "empty" else 3):
            feature = ogr.Feature(layer.GetLayerDefn())
            if name != "table":
                feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({number} 0)"))
            layer.CreateFeature(feature)
    dataset = None
    return str(path)


def test_other_layers_of_a_file_are_told_unless_one_was_named(tmp_path):
    path = layers(tmp_path / "a.gpkg", "first", "empty", "table", "second", "third")
    (remark,) = remarks_on(path)
    assert remark.kind == "layers" and "only the layer 'first'" in str(remark.about)
    assert str(remark.about).endswith("it holds 2 more: second, third.")
    assert not remarks_on(path + "|layername=second") and not remarks_on(path + "|layerid=0")
    assert not remarks_on(layers(tmp_path / "b.gpkg", "first", "empty", "table"))


def test_folders_of_a_kml_are_layers(tmp_path):
    place = "<Placemark><Point><coordinates>9,46</coordinates></Point></Placemark>"
    folders = "".join(f"<Folder><name>{name}</name>{place}</Folder>" for name in ("2019", "2020"))
    text = f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{folders}</Document></kml>'
    (tmp_path / "a.kml").write_text(text, encoding="utf-8")
    (remark,) = remarks_on(tmp_path / "a.kml")
    assert "'2019'" in str(remark.about) and "2020" in str(remark.about)


def test_many_landslides_in_one_cell(stack):
    def kinds(data):
        remarks = Remarks()
        landslides_on(data, describe(stack), remarks)
        return remarks.kinds()

    spread = CELLS[20:]
    again = points(*GRID.centres([*spread, *spread[:9]]))
    assert "one_cell" in kinds(again)
    assert "one_cell" not in kinds(points(*GRID.centres([*spread, *spread[:6]])))  # a tenth of 66 is 6.6
    many = np.delete(np.arange(GRID.cells), CELLS[:20])[:900]
    village = points(*GRID.centres([*many, *[many[0]] * 9]))
    assert "one_cell" in kinds(village)
    assert "one_cell" not in kinds(points(*GRID.centres([*many, *[many[0]] * 8])))


def test_fewer_than_thirty_landslides(stack):
    for count, kinds in ((29, ["few"]), (30, [])):
        remarks = Remarks()
        landslides_on(points(*GRID.centres(CELLS[20 : 20 + count])), describe(stack), remarks)
        assert remarks.kinds() == kinds


def test_a_factor_that_costs_landslides_is_named(stack):
    remarks, listener = Remarks(), Listener()
    landslides_on(SLIDES, describe(stack), remarks, feedback=listener)
    assert remarks.kinds() == ["landslides_lost"]
    assert "'ndvi' has no data at 20 of the 80 landslides" in listener.warnings[0] and "slope" not in str(
        listener.warnings
    )
    info, before = describe(stack), Remarks()
    check_on_rasters(SLIDES, info, [("slope", info, 1), ("ndvi", info, 2)], before)
    assert list(before) == list(remarks)
    few = Remarks()
    landslides_on(points(*GRID.centres(CELLS[13:])), info, few)  # 7 of 67
    assert few.kinds() == ["landslides_lost"]
    landslides_on(points(*GRID.centres(CELLS[14:])), info, few := Remarks())  # 6 of 66
    assert few.kinds() == []


def test_landslides_outside_the_study_area_are_no_factors_fault(tmp_path):
    values = np.ones((2, 30, 40), np.float32)
    values[:, :, :20] = -9999
    path = make_raster(tmp_path / "s.tif", values, GRID, nodata=-9999, names=["slope", "ndvi"])
    remarks = Remarks()
    landslides_on(points(*GRID.centres(np.arange(0, GRID.cells, 11))), describe(path), remarks)
    assert remarks.kinds() == []


def test_a_table_of_lon_and_lat_gives_points(stack, tmp_path):
    lon, lat = lon_lat(*GRID.centres(CELLS[20:]), UTM)
    rows = [f"{i},{b!r},{a!r}" for i, (a, b) in enumerate(zip(lon.tolist(), lat.tolist()))]
    path = tmp_path / "slides.csv"
    path.write_text("\n".join(["id,Lat,LON", *rows, "60,,", "61,95,9"]) + "\n", encoding="utf-8")
    remarks, listener = Remarks(), Listener()
    located = landslides_on(str(path), describe(stack), remarks, feedback=listener)
    assert located.cell.tolist() == CELLS[20:].tolist() and located.missing == 2
    assert "columns 'LON' and 'Lat' (EPSG:4326)" in listener.infos[0]
    assert remarks.kinds() == ["no_geometry"]


def test_a_table_of_x_and_y_needs_a_crs(stack, tmp_path):
    x, y = GRID.centres(CELLS[20:])
    path = tmp_path / "slides.csv"
    path.write_text("Easting,Northing\n" + "".join(f"{a!r},{b!r}\n" for a, b in zip(x.tolist(), y.tolist())), "utf-8")
    with pytest.raises(InputError, match=r"table '.*slides.csv' has no coordinate.*lon and lat.*\.prj file"):
        landslides_on(str(path), describe(stack))
    (tmp_path / "slides.prj").write_text(UTM, encoding="utf-8")
    assert landslides_on(str(path), describe(stack)).cell.tolist() == CELLS[20:].tolist()


STRICT = "Remarks are errors here, because STRICT is set"


def test_every_step_tells_and_is_strict(stack, tmp_path):
    classes = str(tmp_path / "classes.tif")
    reclassify(stack, classes)
    others = points(*GRID.centres(np.setdiff1d(np.arange(0, GRID.cells, 9), CELLS)))
    data = points(*GRID.centres(CELLS[20:]), kind=[1] * 40 + [0] * 20)
    out = {name: str(tmp_path / name) for name in ("iv.tif", "n.gpkg", "s.gpkg", "t.csv", "z.csv")}
    scores = np.linspace(0, 1, GRID.cells, dtype=np.float32).reshape(30, 40)
    zones = classify(make_raster(tmp_path / "scores.tif", scores, GRID), str(tmp_path / "zones.tif")).path
    steps = {
        "iv.tif": lambda given, **more: information_value(classes, given, out["iv.tif"], **more),
        "n.gpkg": lambda given, **more: negative_samples(stack, given, out["n.gpkg"], **more),
        "s.gpkg": lambda given, **more: training_samples(stack, given, others, out["s.gpkg"], **more),
        "t.csv": lambda given, **more: screen_factors(stack, given, out["t.csv"], **more),
        "z.csv": lambda given, **more: zone_table(zones, given, out["z.csv"], **more),
    }
    for name, step in steps.items():
        listener = Listener()
        with pytest.raises(InputError, match=STRICT):
            step(data, strict=True)
        assert not (tmp_path / name).exists()
        step(data, feedback=listener)
        assert [text for text in listener.warnings if "CLASS_FIELD" in text], name
        step(Inventory(data, "kind"), strict=True)
        assert (tmp_path / name).exists()


def area(name: str, *needed: str) -> Path:
    if not all((DATA / name / file).exists() for file in needed):
        pytest.skip(f"the data of {name} are not here")
    return DATA / name


@pytest.mark.parametrize("name, expected", [("ecuador", ["layers"]), ("kaghan", [])])
def test_real_areas_give_no_cause(name, expected):
    """Ecuador's file has a second layer, of places without landslides, and was given without a layer's name."""
    folder = area(name, "inventory.gpkg", "dem.tif")
    info, remarks = describe(str(folder / "dem.tif")), Remarks()
    data = checked_landslides(str(folder / "inventory.gpkg"), remarks)
    check_on_rasters(data, info, [("elevation", info, 1)], remarks)
    landslides_on(str(folder / "inventory.gpkg"), info, remarks)
    assert remarks.kinds() == expected
    named = Remarks()
    landslides_on(f"{folder / 'inventory.gpkg'}|layername=landslides", info, named)
    assert named.kinds() == []


def test_the_demo_basin_gives_no_cause(tmp_path):
    made = demo_basin(str(tmp_path), columns=120, rows=90, landslides=120)
    remarks = Remarks()
    for factor in sorted((tmp_path / "factors").glob("*.tif")):
        landslides_on(str(made.landslides), describe(str(factor)), remarks)
    assert remarks.kinds() == []


def test_an_inventory_is_known_by_its_file(tmp_path):
    write_layer(tmp_path / "a.gpkg", "a", {"v": [1, 0]}, points_wkb([1, 2], [3, 4]), crs=UTM, geometry_type="Point")
    path = str(tmp_path / "a.gpkg")
    assert Inventory(path).source == path == Inventory(read_vector(path), "v").source
    assert Inventory(path, "v").landslides().source == path
