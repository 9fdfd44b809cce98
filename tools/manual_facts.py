"""What the manual says of an algorithm beside its dialog: when it is taken, what comes next, its formula, a command.

What came before follows from what comes next. The commands are run by `tests/test_manual.py`, in this order and in one
folder: each takes what those above it made.
"""

from __future__ import annotations

from dataclasses import dataclass

NATURAL_BREAKS = (
    "Natural breaks (Jenks): the limits that make the squared differences within the classes, SSW = Σ (x − class "
    "mean)², as small as can be. Goodness of variance fit = 1 − SSW / Σ (x − mean of all)²: 1 if no class has any "
    "spread."
)


@dataclass(frozen=True)
class Facts:
    """Of one algorithm.

    Attributes
    ----------
    when : str
        When a user takes it; sentences in Markdown.
    then : tuple of str
        The algorithms that usually come next, by their ids.
    command : str
        What is given to `qgis_process run landslide:<id> --`, on the files of the commands above.
    formula : str
        In Markdown, empty where there is none.
    """

    when: str
    then: tuple[str, ...]
    command: str
    formula: str = ""


FACTS = {
    "demobasin": Facts(
        when="To try the plugin without data of your own, to check an installation, and to see how far a method comes: "
        "here the true susceptibility is known.",
        then=("susceptibility", "factorstack", "terrainfactors", "distancefactor"),
        command="COLUMNS=200 ROWS=160 COUNT=150 OUTPUT=basin",
    ),
    "terrainfactors": Facts(
        when="First of all, where you have an elevation model: slope, curvature, relief and the other factors of the "
        "terrain come out of one reading of it.",
        then=("factorstack", "susceptibility"),
        command="INPUT=basin/factors/elevation.tif FACTORS=0 FACTORS=6 FACTORS=10 WINDOW=450 OUTPUT=terrain.tif",
        formula="With z the elevation, β the slope and a the catchment area per metre of cell width: relief = max z − "
        "min z, surface cut = mean z − min z, coefficient of variation = standard deviation of z / |mean z| and "
        "TPI = z − mean z, all in the window; roughness = 1 / cos β; TWI = ln(a / tan β); SPI = ln(a · tan β). "
        "Slope and aspect are Horn's, curvatures Zevenbergen and Thorne's.",
    ),
    "distancefactor": Facts(
        when="Once for each layer that acts from afar: roads, rivers, faults.",
        then=("factorstack", "susceptibility"),
        command="INPUT=basin/roads.gpkg REFERENCE=basin/factors/elevation.tif OUTPUT=roads.tif",
        formula="Length on the ground, in metres, of the shortest line from the cell's centre to a feature.",
    ),
    "ndvi": Facts(
        when="To make a factor of plant cover from a satellite image. Take an image from before the landslides: "
        "afterwards their scars are bare, and the factor gives away what the model shall predict.",
        then=("factorstack", "susceptibility"),
        command="RED=image.tif RED_BAND=1 NIR=image.tif NIR_BAND=2 SCALE=0.0001 OFFSET=-1000 OUTPUT=ndvi.tif",
        formula="NDVI = (NIR − red) / (NIR + red), of reflectances: reflectance = (DN + offset) · scale.",
    ),
    "factorstack": Facts(
        when="Before any single step: all later ones take the one raster that it makes. *Landslide susceptibility, "
        "all steps* calls it by itself.",
        then=(
            *("samplefactors", "screenfactors", "reclassify", "negativesamples", "trainingsamples", "predict"),
            *("comparestrategies", "comparenetworks"),
        ),
        command="INPUT=terrain.tif INPUT=roads.tif INPUT=basin/factors/rainfall.tif OUTPUT=stack.tif",
        formula="A cell counts if all its bands have data: one factor with a hole takes the cell from all of them.",
    ),
    "samplefactors": Facts(
        when="To look at the values that landslides or stations have, in a table of your own.",
        then=(),
        command="INPUT=stack.tif POINTS=basin/landslides.gpkg OUTPUT=values.csv",
    ),
    "screenfactors": Facts(
        when="Where you have many factors that say much the same, or follow the published method, which screens.",
        then=("reclassify", "negativesamples", "trainingsamples", "predict"),
        command="INPUT=stack.tif LANDSLIDES=basin/landslides.gpkg TABLE=weights.csv REPORT=screening.html",
        formula="Principal components of the standardised factors at the training landslides, those with an eigenvalue "
        "λ > 1. Coefficient of factor i on component j = |loading| / √λ; weight = mean of a factor's coefficients, "
        "weighted by the variance that each component explains; all weights make 1. "
        "VIF = 1 / (1 − R²), with R² of the factor by all others. More: [Screening of factors](../../screening.md).",
    ),
    "reclassify": Facts(
        when="Before *Information value*, which needs classes. The models take the continuous values, not the classes.",
        then=("informationvalue",),
        command="INPUT=stack.tif OUTPUT=classes.tif",
        formula=NATURAL_BREAKS,
    ),
    "informationvalue": Facts(
        when="To see which classes of which factors go with landslides, to have a simple map to compare a model with, "
        "and for the published choice of non-landslides.",
        then=("negativesamples", "evaluate"),
        command="INPUT=classes.tif LANDSLIDES=basin/landslides.gpkg OUTPUT=information_value.tif "
        "TABLE=information_value.csv",
        formula="I = ln((N<sub>i</sub> / N) / (S<sub>i</sub> / S)), with N<sub>i</sub> of all N landslides and "
        "S<sub>i</sub> of all S cells in class i; 0 for a class without landslides. With the smoothing constant α and "
        "k classes: ln(((N<sub>i</sub> + α) / (N + α k)) / (S<sub>i</sub> / S)). The map is the sum over the factors.",
    ),
    "negativesamples": Facts(
        when="After the stack: a model learns from landslides and from places that have none.",
        then=("trainingsamples",),
        command="INPUT=stack.tif LANDSLIDES=basin/landslides.gpkg OUTPUT=others.gpkg",
        formula="Points asked for = ratio × cells with a landslide. They are drawn from the cells with data and "
        "without a landslide that meet the strategy: anywhere; farther than the buffer from every landslide; slope ≤ "
        "the limit; information value in the lowest natural-breaks zone.",
    ),
    "trainingsamples": Facts(
        when="After *Sample non-landslide points*: it joins them with the landslides, reads the factors and says which "
        "samples train and which are held out.",
        then=("train", "factorimportance", "zonetable", "evaluate"),
        command="INPUT=stack.tif LANDSLIDES=basin/landslides.gpkg NEGATIVES=others.gpkg OUTPUT=samples.gpkg",
        formula="Side of the spatial blocks, left empty = 10 × the distance within which 95 % of the landslides have a "
        "neighbour, but so that 40 to 100 blocks hold landslides (fewer where there are fewer than 80).",
    ),
    "unitsamples": Facts(
        when="Instead of samples of cells, where the map is to be read by slope units, catchments or other polygons: "
        "[Mapping units](../../units.md) says where these come from and what the labels mean.",
        then=("train",),
        command="INPUT=stack.tif UNITS=slope_units.gpkg LANDSLIDES=basin/landslides.gpkg OUTPUT=units.gpkg",
        formula="With w the share of a cell that the unit covers, over all cells that are valid in all factors: mean = "
        "Σ w x / Σ w, standard deviation = √(Σ w (x − mean)² / Σ w), range = greatest − least value of the cells "
        "touched, share of a category = Σ w of its cells / Σ w.",
    ),
    "train": Facts(
        when="After *Build training samples*. The default model ranked best on three areas; MLP predicts three times "
        "as fast on very large rasters; logistic regression is the plain one to compare with.",
        then=("predict", "factorimportance", "evaluate", "predictunits", "evaluateunits"),
        command="INPUT=samples.gpkg NETWORK=0 OUTPUT=model.onnx SETTINGS_FILE=model.json",
        formula="A continuous factor enters as (x − mean) / standard deviation, both of the training samples; a "
        "category as 1 in a place of its own, 0 elsewhere.",
    ),
    "predict": Facts(
        when="After *Train model*, on the same stack or on another area's with factors of the same names and units.",
        then=("classify", "evaluate", "explain"),
        command="INPUT=stack.tif NETWORK=model.onnx OUTPUT=susceptibility.tif",
        formula="Of an ensemble of n members: susceptibility = mean of their values p, deviation = "
        "√(Σ (p − mean)² / n).",
    ),
    "predictunits": Facts(
        when="After *Train model*, where that was given mapping units: of the same area, or of another one by *Samples "
        "of mapping units* without landslides.",
        then=("evaluateunits",),
        command="INPUT=units.gpkg NETWORK=units.onnx OUTPUT=unit_map.gpkg",
        formula=NATURAL_BREAKS + " Here every unit counts once.",
    ),
    "factorimportance": Facts(
        when="To learn which factors a model relies on, and how its answer changes with each.",
        then=(),
        command="INPUT=samples.gpkg NETWORK=model.onnx OUTPUT=importance.csv CURVES=curves.csv",
        formula="Importance of a factor = AUC − mean AUC with its values shuffled among the samples.",
    ),
    "explain": Facts(
        when="When somebody asks why a place is in its zone: what raises it and what lowers it, as a table and a "
        "figure for each place. With the table of *Information value* instead of a model it explains that map. "
        "The raster says of every cell which factor raises it most: where slopes decide, and where roads do.",
        then=(),
        command="INPUT=stack.tif NETWORK=model.onnx PLACES=basin/landslides.gpkg SAMPLES=samples.gpkg METHOD=1 "
        "BACKGROUND=20 OUTPUT=explained.gpkg TABLE=contributions.csv",
        formula="Shapley value of factor i: φ_i = Σ_S |S|! (F − |S| − 1)! / F! · (v(S ∪ i) − v(S)) over all coalitions "
        "S of the other factors; v(S) = mean prediction with the factors of S from the place and all others from each "
        "row of the background. Prediction = v(∅) + Σ φ_i.",
    ),
    "classify": Facts(
        when="After *Predict susceptibility*: five zones can be read, a million values cannot.",
        then=("zonetable",),
        command="INPUT=susceptibility.tif OUTPUT=zones.tif",
        formula=NATURAL_BREAKS,
    ),
    "zonetable": Facts(
        when="After *Zone susceptibility map*: the table that goes into a report.",
        then=(),
        command="INPUT=zones.tif LANDSLIDES=basin/landslides.gpkg SAMPLES=samples.gpkg OUTPUT=zones.csv",
        formula="Frequency ratio = (landslides in the zone / all landslides) / (area of the zone / whole area).",
    ),
    "unitsummary": Facts(
        when="To tell municipalities, owners of catchments or keepers of roads what a map says of theirs.",
        then=(),
        command="INPUT=susceptibility.tif UNITS=slope_units.gpkg ZONES=zones.tif OUTPUT=summary.gpkg",
        formula="Mean = Σ w x / Σ w, with w the share of a cell that a polygon covers, or the length of a line in it.",
    ),
    "evaluate": Facts(
        when="To judge a map, also one of other software, by landslides that it has not seen.",
        then=("comparemaps",),
        command="INPUT=susceptibility.tif SAMPLES=samples.gpkg LANDSLIDES=basin/landslides.gpkg OUTPUT=evaluation.html",
        formula="AUC = share of all pairs of a held-out landslide and another place in which the landslide has the "
        "higher value, ties counting half. Accuracy, precision, recall and F1 count at the threshold. Brier score = "
        "mean of (value − label)². What each says, and what not: [What the figures mean](../../evaluation.md).",
    ),
    "evaluateunits": Facts(
        when="To judge a model of mapping units: once by the units that were held out, and by folds over all of them.",
        then=(),
        command="INPUT=units.gpkg NETWORK=units.onnx FOLDS=2 OUTPUT=unit_tests.csv",
        formula="AUC = share of all pairs of a held-out unit with landslides and a unit without in which the first has "
        "the higher probability, ties counting half.",
    ),
    "applicability": Facts(
        when="To see where a map may be trusted: after *Predict susceptibility* on the same area, and above all on "
        "another one.",
        then=(),
        command="INPUT=stack.tif SAMPLES=samples.gpkg NETWORK=model.onnx ZONES=zones.tif OUTPUT=applicability.tif",
        formula="x′ = w (x − mean) / standard deviation, both of the training samples, w the importance (0 if below); "
        "a category that differs is w apart. With d the distance in x′: dissimilarity index of a cell = its least d to "
        "a training sample / mean d between two of them. Threshold = Q3 + 1.5 (Q3 − Q1) of the training samples' "
        "indices, at most the greatest, each to the nearest sample of another spatial block or fold. Local point "
        "density = training samples with d / mean d < threshold.",
    ),
    "comparemaps": Facts(
        when="To see whether a new map is better than an old one, or one of another program, and where they differ.",
        then=(),
        command="INPUT=susceptibility.tif SECOND=information_value.tif LANDSLIDES=basin/landslides.gpkg "
        "SAMPLES=samples.gpkg OUTPUT=changes.tif TABLE=changes.csv REPORT=changes.html",
        formula="The variance of an AUC by spatial blocks is that of the blocks' sums of DeLong's components, and of "
        "the difference of two AUCs that of their differences; quantiles are Student's. Value of a changed cell = 10 × "
        "zone in the first map + zone in the second.",
    ),
    "comparestrategies": Facts(
        when="To see what the choice of non-landslides does to the figures and to the map, before you publish either.",
        then=("susceptibility",),
        command="INPUT=stack.tif LANDSLIDES=basin/landslides.gpkg NETWORKS=0 STRATEGIES=0 STRATEGIES=3 FOLDS=0 "
        "OUTPUT=strategies",
        formula="Two AUCs on the same places differ by chance alone with the p-value of a paired t-test of spatial "
        "blocks, which takes landslides for independent between blocks only; pairs.csv has DeLong's beside it.",
    ),
    "comparenetworks": Facts(
        when="To choose a model for your area by a test instead of by its name.",
        then=("susceptibility",),
        command="INPUT=stack.tif LANDSLIDES=basin/landslides.gpkg NETWORKS=0 NETWORKS=6 FOLDS=0 OUTPUT=models",
        formula="A paired t-test of spatial blocks compares two AUCs (DeLong's stands beside it in pairs.csv); "
        "McNemar's compares the places that one model alone gets right, b and c: χ² = (|b − c| − 1)² / (b + c), or "
        "exactly by the binomial distribution where b + c < 25.",
    ),
    "susceptibility": Facts(
        when="Where you have factors and landslides and want the map: this is the whole work in one dialog.",
        then=("repeatrun", "predict", "zonetable"),
        command="INPUT=stack.tif LANDSLIDES=basin/landslides.gpkg NETWORK=0 OUTPUT=result",
    ),
    "repeatrun": Facts(
        when="To make a map again, yours or a colleague's, from the manifest.json beside it, with the same data.",
        then=(),
        command="MANIFEST=result/manifest.json OUTPUT=again",
    ),
}
