<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>LandslideSusceptibility</name>
    <message>
      <source>  {name}: {kind}, {crs}, {width} × {height} cells of {cell_width:.6g} × {cell_height:.6g}, nodata {nodata}, {span} ({path})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'Evaluate'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'schema' is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{factor}' lacks its '{key}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{how}', given for '{name}', is no resampling: choose {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{key}' in SETTINGS belongs to a model: write it under the model's name, such as {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{key}' in SETTINGS is a parameter of its own: set {name} instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{key}' in SETTINGS is unknown (did you mean {near}?).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{key}' in SETTINGS is unknown: there are {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{key}' is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{key}' is not known to this version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{key}' is {other}, but 'parameters.split.seed' is {seed}, and a run has one seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{key}' stands twice in one object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{model}' in SETTINGS has no settings: write them like {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' has both breaks and a number of classes: keep one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' in the {what} is no factor of the {of}: choose from {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' is categorical and has no breaks: leave it out of the breaks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' is categorical, and its categories are its classes: leave it out of the numbers of classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' is no setting of this model: it has {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' stands twice in the {what}: keep one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{part}' in the {what} is not understood: write 'name=number' and ';' between them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{part}' in the {what} is not understood: write 'name=…' and ';' between them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{part}' is no value of a cloud mask: give whole numbers, such as 3, 8-11.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{unknown}' is no setting of this network: leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{value}' among the labels is no whole number: name categories by theirs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0 = none. Otherwise everything is fitted anew in so many random folds, and again in as many spatial ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0 = none. Otherwise the model is trained anew in so many random folds, and again in as many spatial ones; this needs the whole inventory, the factor stack and the model file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0.945 divided by the number of weighed factors, the paper's 0.045 of 21</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0: the usual formula, where a class without landslides has the value 0. Above 0: Laplace smoothing, which gives such a class a low value; 1 is customary.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 / cos(slope)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 All steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 takes as many non-landslides as there are cells with landslides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>100 · tan(value in radians)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 Factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 Screening</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 Information value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 Samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>6 Models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>7 Zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>8 Evaluation and comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>= on the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>= on the map and in the zone table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>= samples, one a cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A GeoTIFF, or a virtual raster (.vrt) that refers to the factor files without copying them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A Shapefile's field names have at most {most} characters, but '{field}' in '{path}' has more: end the output's name with .gpkg.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells is too large: take {largest:,} cells at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells is too long: take {longest:,} or fewer each way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells is too small: take {smallest} or more each way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A basin {length:,.0f} km long does not fit a UTM zone: take fewer or smaller cells, up to {longest:.0f} km.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A block of the {bands} bands of the raster '{path}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A cloud mask is given without the values that count as cloud: give at least one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A factor in {where} has a name without letters, or with a line break or another control character in it (band {number}): rename it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A feature of several polygons or lines (a dissolved inventory is one) counts as one landslide; with this each of its parts does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A few are usual, because samples are few.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A forest of {trees} trees with {nodes} nodes each would make a file too large to load: lower the number of trees or raise the fewest samples in a leaf.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A hillshade of cells of {dx} x {dy} m, light at {altitude} degrees and exaggeration {exaggeration} cannot be computed: sizes and exaggeration must be positive and the light between 0 and 90 degrees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A label table is given for '{name}', which is continuous: name it as categorical.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A label table is given for '{name}', which the network knows as continuous: leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A map of {rows} x {columns} cells of {dx} x {dy} m cannot be drawn: give at least one cell, and cell sizes above zero in metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A member stops after so many epochs without a lower validation loss; 0 trains all epochs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A network is given twice ({names}): give each once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A picture of the report is neither PNG bytes nor SVG text: draw it with reports/figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A polygon counts once, at a point on its surface; no other place was picked on any of its cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A raster of classes, such as Sentinel-2's scene classification (SCL). On another grid it is warped, nearest. Where it has no data, cells are taken for clear.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A response curve changes one factor and leaves the others as they are. Where the strip below it is empty, no sample supports it, and where factors go together, some of the combinations behind it do not occur on the ground. Importance and response say what this network does, not what causes landslides: they depend on how non-landslide points were picked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A strategy is given twice ({names}): give each once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A support vector machine of {count} samples takes minutes to train and is slow to predict, both by the square of their number: another network is better suited, or fewer samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A synthetic basin of {columns} x {rows} cells of {cell_size:g} m, seed {seed}. No place on Earth looks like this.

factors/*.tif      the thirteen conditioning factors of Wang &amp; Tang (2024), float32, {crs}
                   elevation, relief, surface_cut and the distances in metres, slope in degrees, temperature in degrees
                   Celsius, rainfall in mm a year, spi a logarithm of metres; ndvi, roughness and elevation_cv have
                   no unit
rivers.gpkg        lines: id, strahler, area_km2 (drained at the lower end)
roads.gpkg         lines: id, class (main or minor)
faults.gpkg        lines: id
landslides.gpkg    {landslides} points: id; at most one in a cell
truth.tif          the relative susceptibility the landslides were drawn from, 0 to 1
hidden.tif         the hidden factor of the truth; not one of the thirteen, so no model should be given it

The landslides were drawn without replacement, each cell with a probability proportional to the truth:

{formula}
slope and relief are the factors of these names, and so on. The distances were measured from cells that a line passes
through to cell centres, so they differ from the distance to the line by less than one cell.
</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A table with one row per factor: the training range, and the cells below it, above it and in categories that training never met.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>A training share of {share:g} of {count} landslides leaves none to train: give a larger share (TRAIN_SHARE), or map more.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A window of {window:g} m is less than three cells: 3 × 3 cells are the least it can be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A window of {window:g} m is {largest:,} cells wide on this DEM, more than {most:,}: choose a smaller window or a coarser DEM.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ANN, artificial neural network, neural network, deep learning, machine learning, BP, back propagation, MLP, multilayer perceptron, LSTM, CNN, convolutional neural network, attention, RF, random forest, SVM, support vector machine, logistic regression, gradient boosting, GBDT, ONNX, classifier, network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ANN, neural network, CNN, LSTM, random forest, SVM, model comparison, DeLong, McNemar, ROC, AUC, validation, network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC by the paper's protocol {auc:.3f}, by the common held-out test {common_auc:.3f} (95 % interval {auc_low:.3f} – {auc_high:.3f}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC of the information-value map, common test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC on held-out samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC on training samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC ranked by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC with nothing shuffled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC {auc:.3f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC {auc:.3f} ({low:.3f}–{high:.3f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC {auc:.3f} on {landslides:,} landslides and {others:,} other places ({side}); most important: {top}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, common held-out test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, common test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, common test, lower limit of the 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, common test, random folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, common test, spatial folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, common test, upper limit of the 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, common test, {kind} folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, lower limit of the 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, nothing shuffled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, paper's protocol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, paper's protocol, random folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, paper's protocol, spatial folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, paper's protocol, {kind} folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC, upper limit of the 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accuracy on held-out samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added to both bands: -1000 for Sentinel-2 from processing baseline 04.00 on. A scale or offset that the file itself states is applied before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds the zones and the susceptibility to the project when the run is done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After this epoch the learning rate is a tenth; 0 = never.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All factors stay: none has a weight below {lowest}, except those kept by wish.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All landslides count, also those that a network was trained on: it may know these by heart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All landslides lie in one spatial block: use smaller blocks or the random split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All samples of one class have weight zero: give some of them a weight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All {cells:,} {what} lie within the range of the training samples in every factor.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>All {count} non-landslides are on the held-out side of the split, so that none trains: give a larger training share (TRAIN_SHARE), or more of them.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>All {count} samples are held out by their field 'split', so that none trains: build them with another split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All {landslides:,} landslides count, those that the network was trained on among them. A network may know these by heart, so that the columns of landslides can flatter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Among many pairs a p below 0.05 turns up by chance about once in twenty: look at the differences too. pairs.csv has every pair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An AUC of 0.5 is chance and 1 is perfect ranking; compare maps and methods by the common test.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area and landslides by zone (natural breaks, goodness of variance fit {fit:.4f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area under the ROC curve by fold, random and spatial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area under the prediction rate curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area under the success rate curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As many zones hold no cell: give breaks in the raster's own unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Aspect (degrees)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assign its CRS (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assign its CRS, most likely EPSG:4326 (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assign its own, so that it is certain (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assign its own, so that it is certain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At or above it a cell counts as predicted to slide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At random, stratified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BP with {hidden} hidden units over {inputs} inputs has {weights} weights, more than the {most} its training can handle: use fewer hidden units or categories.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BP, back-propagation network of the paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band '{name}' of '{path}' holds no class limits, so it is not a class stack: make one with 'Reclassify factors'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band '{name}' of '{path}' holds {value:.6g}, which is none of the {count} classes that its metadata describe: make the class stack anew with 'Reclassify factors'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band '{name}' of '{path}' is said to be '{kind}' (KIND), which is neither of {known}: build the stack anew with 'Build factor stack'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band {red_band} of '{red}' is given as red and as near infrared: choose two bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bar chart and response curves as one HTML page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bartlett's test (p = {p:.2f}) does not show that the factors are correlated at all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bartlett's test of sphericity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bartlett's test: chi²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bartlett's test: p</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Batch (samples)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Best model by the common test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Best strategy by the common test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Between any two of the points; 0 = any.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bins of equally many samples, by their score; the interval of the share is Wilson's</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both classes alike</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both models need one true or false for each sample: whether they predict it right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brier score, paper's protocol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring its values into one unit before they are put together, and say so in the field 'units'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brings the conditioning factors to one grid and stacks them: one raster, one band per factor, named after the layer. Rasters on the reference grid are taken as they are, others are warped to it (bilinear; nearest for categories). All later steps take this one raster.

A cell counts where every factor has data and, if a study area is given, its centre lies inside. Name the output .vrt for a virtual stack that copies nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Buffer round landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Buffer strategy: distance (metres)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Build factor stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Build the stack anew by 'Build factor stack', and declare it there by NODATA ({name}=…).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Build the stack anew by 'Build factor stack', and name it in CATEGORICAL there; if its numbers are amounts, give its raster their unit (gdal_edit -units) or multiply it by 0.1 before, and this is not said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Build the stack with this factor in '{trained}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Build training samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By spatial blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the common held-out test ({basis}), {best} ranks landslides best: AUC {auc:.3f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the common test: the same landslides against the same random cells, all of the spatial blocks held out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the common test: the same landslides against the same random cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has {common:.3f}, more than by the protocol, so for this one that protocol does not flatter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has {common:.3f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has {common:.3f}; the two agree within chance, so for this one that protocol cannot be said to flatter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the paper's protocol: held-out landslides against held-out non-landslides of each strategy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CLASS_FIELD is '{field}', but LANDSLIDE_VALUE is empty: give it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CNN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CNN with attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CNN with attention over factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CNN, convolutional network of the paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calibration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calibration asks whether scores agree with shares: of samples with a score of 0.7, seven in ten should be landslides. It is judged on the held-out samples of the paper's protocol, of which {share} are landslides, and is relative to this mix: on the ground landslides are far rarer, so a score is no probability of a landslide, however well it is calibrated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Catchment area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Categorical factor '{name}' holds values that are not whole numbers below {largest}: mark it as continuous or number its categories afresh.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Categorical factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell size (metres)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells (GRASS r.watershed)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells are {x:.4g} m × {y:.4g} m; a window of {window:g} m is {columns} × {rows} cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells farther away get this value. Without it there is no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells left out as cloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells of landslides without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells outside the range of the training samples, by factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells outside the training range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells outside the training range of a factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells outside, by factor (JSON)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells predicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells unlike the training samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells valid in all factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells valid in all {count} factors: {valid:,} of {inside:,} in the DEM.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells valid in all {count} factors: {valid:,} of {inside:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells with a distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells with an index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells without data in any band of the reference raster become nodata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check for landslides that are in the inventory twice or have the place of a village or a map sheet; otherwise use smaller cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the files, and that the study area is larger than a cell of theirs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a raster of the wanted cells as the REFERENCE, such as '{path}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chooses random cells without landslides by one of several strategies. The choice depends on the seed alone, not on threads or block size. If fewer cells are eligible than asked for, it says how many there are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class field of the landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class limits of every factor (JSON)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes 1 … k of each factor, 0 = nodata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes of a continuous factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes of each continuous factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes of each factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes of the factors; of a category its code stands before its name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes without landslides have the information value 0, above that of classes with few: {named}. They do not count as the least susceptible places, from which non-landslides are taken by information value. Smoothing (ALPHA = 1) gives them the values named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cloud mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column {column} has no variance to standardise by: leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare sampling strategies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparison of networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparison of sampling strategies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Components that count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Computes conditioning factors from a digital elevation model in one reading of it, and writes them as a factor stack: one raster, one band per factor.

{factors}

A DEM in degrees is measured in metres, row by row. Cells beside nodata and at the border are computed from the valid cells round them, so the factors cover all of the DEM.

{flow} need the package pyflwdir (the README says how to install it) and the whole DEM in memory, or a catchment area raster made by SAGA or GRASS; all other factors take little memory, however large the DEM is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conditioning factors, and their range over the cells that are valid in all of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confusion matrix of the {side} samples at probability 0.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinates cannot be transformed from '{source}' to '{target}': assign each layer the CRS that it is in, or reproject the layer first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correlation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correlation between the factors at the landslides; bold from 0.7 either way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Count each part of a feature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Count every cell of a polygon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cross-validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cuts a susceptibility map into zones from very low to very high. Natural breaks are exact over all cells. The zones carry names and colours inside the file, and a layer style lies beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cuts every continuous factor of a stack into classes and keeps categories as they are. Natural breaks are exact over all valid cells: none is left out, and the result is the same every time. The classes' limits travel in the output's band metadata and are listed in the log with the goodness of variance fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DEM, DTM, elevation model, slope, aspect, curvature, plan curvature, profile curvature, TPI, topographic position index, TWI, topographic wetness index, SPI, stream power index, TRI, ruggedness, roughness, relief, morphometry, geomorphometry, flow accumulation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Damping at the start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Damping at which training stops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Damping, factor after a better step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Damping, factor after a worse step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data and samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declare it as the nodata value of the raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declare it by NODATA, so that such cells are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declare it: NODATA = {name}={values}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declared nodata values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Default: {default}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Description</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deviation between the members of the ensemble: the standard deviation of their susceptibilities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Differences of AUC on the common test (first less second) with the p of DeLong's paired test, and McNemar's test of the held-out samples of one strategy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Digest of the samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance to features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw them, or delete these rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop of the AUC when the factor is shuffled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dropout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ENSEMBLE is set, but the model chosen ({model}) is not trained in epochs and has no ensemble: leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each of these factors is a linear combination of others (infinite VIF), so that KMO and Bartlett's test have no value: {collinear}; leave one of them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Early stopping (patience above 0) needs a validation share above 0: set both, or patience to 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Eastness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elevation (DEM)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elevation coefficient of variation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elevations for a hillshade have shape {shape}: give one band of rows and columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elevations that mean 'no data' although the DEM does not say so: '-32768', or 'dem=-32768'. Several are separated by spaces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Eligible cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ensemble with early stopping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ensembles with early stopping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epoch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epochs at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Equal interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluation of a susceptibility map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every factor holds a single value ({names}): nothing can be learnt from them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every fold was held out once, and everything that sees landslides was fitted anew without it. Random folds leave close neighbours on both sides; spatial folds hold out whole blocks and show how the network does where it has seen nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every landslide was held out once, and information values, non-landslides, scaling and network were fitted anew without it. Spatial folds hold out whole blocks of {side:,.0f} m and show how a network does where it has seen nothing; the random cells of their common test come from these blocks only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every non-landslide point lies on a cell with a landslide: give points of places without landslides, such as those of 'Sample non-landslide points'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every point of a multi-point counts as a landslide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every row was trained on the same landslides and tested on the same others. The paper's protocol sets them against held-out non-landslides of the row's own strategy, so its rows are not tested alike; the common test sets them against the same random cells in every row, all of the spatial blocks held out. Compare by the common test.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every row was trained on the same landslides and tested on the same others. The paper's protocol sets them against held-out non-landslides of the row's own strategy, so its rows are not tested alike; the common test sets them against the same random cells in every row. Compare by the common test.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every sample alike</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every setting of the comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything goes into this folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything goes into this folder; it is not the one of the manifest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything is fitted anew in so many folds; 0 = none: only the landslides that the split holds out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected calibration error, paper's protocol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extent, south to north</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extent, west to east</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F1 on held-out samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FOLD_KINDS is empty: choose random or spatial folds, or set FOLDS to 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factor '{name}' is of the unknown kind '{kind}': use one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factor importance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factor names, separated by commas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factor rasters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factor stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factor values at points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors of a lower weight are dropped. Empty: 0.945 divided by the number of continuous factors, the paper's 0.045 of 21.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors of low weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors that stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors that stay, separated by commas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors to keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors to shuffle together because they are correlated: 'terrain=slope, relief; climate=…'. A group takes the place of its factors in the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors: weight, and variance inflation factor (above 10: others say nearly the same)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>False positive rate (1 − specificity)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Faults</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fewer make simpler trees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fewer than two continuous factors vary at the landslides: there is nothing to weigh against each other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fewer than two factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fewest samples in a leaf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figure {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File of the settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files that name the categories in the response curves: 'geology=geology_classes.csv; landcover=…', each a CSV with the columns value and label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files that name the categories: 'geology=geology_classes.csv; landcover=…', each a CSV with the columns value and label. Without, the raster's own category names or attribute table serve. The names appear in the information-value table and the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill it, leave it out, or limit the study to where it has data. Aspect has none on flat ground unless it is made by 'Terrain factors from DEM'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filters of the convolutions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Five zones are named very low, low, medium, high and very high.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flow accumulation over {cells:,} cells needs about {needed:.1f} GB of memory and {free:.1f} GB are available: give a catchment area raster made by SAGA or GRASS (CATCHMENT_AREA), leave the factors that need it out, or take a coarser DEM.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flow accumulation over {cells:,} cells takes about {needed:.1f} GB of memory of {free:.1f} GB available.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flow accumulation over {cells:,} cells takes about {needed:.1f} GB of memory.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder for single files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folds need the {name}: give it, or set folds to 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folds of cross-validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folds: factor stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folds: model file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For every class of every factor: I = ln((landslides in the class / all landslides) / (cells in the class / all cells)). Above 0 landslides are more frequent than average, below 0 less. The raster is the sum over the factors.

Landslides that a model will be tested on must not shape this map, so only the training landslides of the split are counted: choose the same split, share, block size and seed in 'Build training samples'. Choose 'All landslides' for a map that nothing will be tested on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For every zone: cells, area in km² and its share, landslides and their share, landslides per km², and the frequency ratio (share of landslides divided by share of area; 1 is average). Areas are on the ground, also where the CRS is in degrees.

All landslides count, also those that the model behind the map was trained on. It may know these by heart, and then the table flatters it. Given the training samples, number, share and frequency ratio of the held-out landslides stand beside those of all: judge the map by these.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For factors that shall have another number of classes: 'slope=6; ndvi=4'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For manual breaks: the limits between zones, ascending, such as '0.2 0.4 0.6 0.8'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For rasters on another grid, by factor: 'elevation=cubic; landcover=mode'. There are nearest, bilinear, cubic, average, mode, minimum, maximum and median; bilinear is usual, and nearest for categories.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For the buffer strategy: metres on the ground, whatever the CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For the information-value strategy: the map is cut into so many natural-breaks zones, and the lowest is sampled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For the slope strategy: the factor of the stack that holds the slope.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For the slope strategy: the slope factor has to be in degrees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For {factors}: the area upstream of each cell on the DEM's grid, from SAGA (Catchment Area) or GRASS (r.watershed, accumulation). Without it, pyflwdir fills depressions and drains each cell to one of eight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Build factor stack', or any other raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Build factor stack'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Build training samples': label, split and a field per factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Build training samples': label, split and a field per factor; further fields are ignored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Build training samples': the landslides whose split is 'test' are counted apart too. Without samples their columns are empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Build training samples': those whose split is 'test' are held out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Information value'; needed by some strategies only ({strategies}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Predict susceptibility'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Reclassify factors', or any raster of whole numbers: its classes are labelled by their value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Sample non-landslide points', or your own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Train model'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Train model': its kind and settings are used, not its weights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From 'Zone susceptibility map', or any raster of whole numbers: each is a zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From all {landslides:,} landslides, by {formula}. Above 0 landslides are more frequent than average, below 0 rarer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From {landslides:,} training landslides, by {formula}. Above 0 landslides are more frequent than average, below 0 rarer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Further settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gentle slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gets the report, the tables, and a map and a model file for each row of the comparison.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gets the settings of this training, for SETTINGS here, in 'Landslide susceptibility' and comparisons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give a raster of one band, so that it is certain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give a raster without it (gdal_translate -b 1 -mask {number}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give another one as 'file|layername=name', or merge the layers first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the map before it was classed; 'Zone table' takes a classed one as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the raster with the values that the picture shows, or leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gives one point for each cell that a polygon touches, at the cell's centre, with the polygon's fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goal (mean squared error)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goodness of variance fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goodness of variance fit by factor (JSON)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goodness of variance fit of the zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gradient boosting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Greatest distance (metres)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Group {group}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups of factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HTML files (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Has an algorithm of its own now: 'Repeat a run from its manifest'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Height of the basin in cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held-out landslides against other places; predicted are cells of {probability:g} or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held-out landslides of the split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held-out samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held-out samples show what helps the model where it was not trained; training samples also what it knows by heart. Samples of another area have no held-out ones: take all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held-out samples were chosen by the same strategy as the training samples. Where that strategy picks easy non-landslides these figures flatter; {where} gives the figure that does not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Here both tests agree within chance (the 95 % interval of their difference, {low:+.3f} to {high:+.3f}, holds 0).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Here every interval lies above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Here every interval reaches 0, so that no factor's part can be told from none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Here the common test is the easier one, by {gap:.3f}, which is more than chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Here the common test is the easier one, which is more than chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hidden units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest susceptibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Histogram gradient boosting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How limits between classes are found. Categorical factors keep their categories whatever the method.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many landslides are drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many the ensemble has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How samples are parted into training and test. Whole spatial blocks are the harder and more honest test: near neighbours are no longer on both sides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the limits between zones are found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the network does on the samples: those it learned from, and those held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How to read the deviation: the members were trained alike but for chance. Where it is small, they agree and the susceptibility depends little on that chance. Where it is large, compared with the steps between zones, a place might as well be in the next zone: check it on site before deciding by it. What all members lack, a factor or landslides that nobody mapped, it does not show.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If each part is a landslide, set COUNT_PARTS, or split them by QGIS's 'Multipart to singleparts'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If given, each factor is also written here as a GeoTIFF of its own, named after it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it is a factor, give it numbers: whole ones for categories, with a point for decimals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it is in per cent, divide it by 100; otherwise read its AUC and rate curves alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it is none of the zones, declare it as the raster's nodata value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If you know where it comes from, use it; train the network again to be sure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If {low} means that there is no landslide, name it as CLASS_FIELD, with LANDSLIDE_VALUE {high}; if all are landslides, with LANDSLIDE_VALUE '{low}, {high}', and this is not said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importance of correlated factors cannot be told apart: {pairs}. Shuffle them together as a group to see what they tell between them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importance of correlated factors cannot be told apart: {pairs}. With one of them shuffled the network still has the other, and each can look less important than the two are; where the network sets one against the other, by weights of opposite sign, each can look more important. Shuffled together as a group they show what they tell between them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importance of the factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importance of the factors: mean drop of the AUC (bar), its 95 % interval (line), and each of the {repeats} shuffles (dots). The first {dark} are dark.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a fold: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In boosting, what each tree adds is multiplied by it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information value of every class of every factor (none: no landslide in the class).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information value of every class of every factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information value, summed over factors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information values from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information values from all landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information values need cells and landslides, but there are {cells:.0f} cells and {landslides:.0f} landslides: check the inventory and the classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information values were computed from all landslides, the paper's order, so the landslides of the test had a part in the map they test, and in the choice of the non-landslide points. The figures of the test are therefore too favourable; for a fair test, compute information values from the training landslides only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information-value map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information-value strategy: zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information-value table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inverse regularisation (C)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is {difference:.3f} above the next, {second} ({auc:.3f}; p {p}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its AUC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its CRS, cell size and extent become the output's: the elevation raster, for example.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its CRS, cell size and extent become the stack's. Without one, the first factor is the reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its grid becomes the stack's; the first factor's by default.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its non-landslides were drawn at random as the cells of the common test are, so the difference of {gap:.3f}, though more than usual, is no flattery but {chance}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its valid cells can be chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its zones are cut from these values as they are: check the raster and the band, and manual breaks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSON files (*.json)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSON, or the path of a file with it: {example}. What belongs to one model stands under its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Jenks, natural breaks, quantile, equal interval, discretise, classification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Jenks, natural breaks, zonation, zoning, susceptibility classes, hazard classes, very high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Judged by the common test too: a model should rank better than this simpler map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Judges a susceptibility map by landslides that were held out, in two ways. The paper's protocol sets them against held-out non-landslides of the sampling strategy; where these are easy to tell, the figure flatters. The common held-out test sets them against random cells without landslides, chosen neither by information value nor by slope: compare maps by this one.

The success rate curve shows how many training landslides lie in the most susceptible part of the area, the prediction rate curve how many held-out ones.

Brier score and calibration error tell how far the map's values are from the shares of landslides among the held-out samples of the paper's protocol. They are relative to the mix of these samples: on the ground landslides are far rarer, and no value of the map is the probability of one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KMO</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KMO is {kmo:.2f}: below {lowest:g} the factors share too little for principal components.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kaiser–Meyer–Olkin measure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept by wish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kernel size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kernel width (gamma)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys: {keys}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kinds of folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L2 factor (weight decay)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L2 penalty of leaves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L2 regularisation of the weights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LSM, landslide susceptibility mapping, hazard map, susceptibility index, ANN, neural network, CNN, LSTM, random forest, SVM, machine learning, deep learning, workflow, ROC, AUC, natural breaks, information value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LSTM</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LSTM network of the paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label tables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslide Susceptibility (plugin)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslide inventory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslide susceptibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslide susceptibility report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslide susceptibility, all steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslides counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslides in the inventory</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Landslides lie in {count} cells, fewer than the {folds} folds: use fewer folds.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Landslides lie in {count} spatial blocks of {size:g} m, fewer than the {folds} folds: use fewer folds or smaller blocks (BLOCK_SIZE).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Landslides looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslides on cells without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslides on nodata</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslides outside the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslides outside the raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Landslides: {total}, of which {count} lie on valid cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Laplace smoothing with α = {alpha:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger fits the samples closer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger pulls what the leaves add towards zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Largest difference of the file's output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learned the samples by heart: {each}. Figures that count training landslides, such as the success rate and the zone table of all landslides, flatter these.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning rate a tenth after epoch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave '{name}' out, or bring one that covers the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave factors of low PCA weight out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it out, or check its file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it out: tests of the map are near 1 with it and say nothing of other places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left empty: 0.945 divided by the number of factors weighed, the published rule.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left empty: the manifest's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left empty: {own}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out for their low weight: {dropped}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out: {lost} parts of features with no place in the reference's CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out: {outside} landslides outside the raster and {on_nodata} on cells without data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out: {outside} non-landslide points on no valid cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Limits between classes for factors of your choice, whatever the method: 'slope=10 20 30; ndvi=0.4 0.6'. The method 'Manual breaks' needs them for every continuous factor. A value equal to a limit belongs to the lower class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {number} of the label table '{source}' has no whole number as value: mend it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines, polygons or points, in any CRS: roads, rivers, faults, settlements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loadings: correlation of each factor with the components that count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logistic regression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logistic regression did not converge: a smaller C steadies it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loss (logarithmic scale)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loss ({loss}) by epoch, one line a member; a dot marks the epoch whose weights were kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loss curve, confusion matrix and ROC as one HTML page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest PCA weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest susceptibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MANIFEST is no parameter here any more: give it to 'Repeat a run from its manifest' (landslide:repeatrun).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MLP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MLP, multi-layer perceptron</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made with the QGIS plugin Landslide Susceptibility. Susceptibility is relative: it ranks places within the mapped area, and does not say how often landslides occur. It does not replace an investigation on site.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make demo basin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make it in degrees ({how}, or by 'Terrain factors from DEM').</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make room, choose another disk, or take larger cells or a smaller extent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Makes a basin with valleys, ridges and a drainage network: thirteen factor rasters, rivers, roads and faults, a landslide inventory, and truth.tif, the susceptibility that the landslides were drawn from. The truth is non-linear, has interactions and depends on one hidden factor that is not among the thirteen; README.txt in the folder gives its formula. Try the steps on it and see how near a map comes to the truth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Makes a run of 'Landslide susceptibility, all steps' again, with the data and the settings that its manifest.json tells: on the same data the results are the same.

The data are read where the manifest says that they lay. Landslides, a study area and own non-landslide points are given here only if they were in no file then, or are to be others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Manifest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Manifest of a run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Manifest of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Manual breaks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Manual breaks are missing for {missing}: give them as 'name=10 20 30'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Manual breaks are missing: give them ascending, like '0.2 0.4 0.6 0.8'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map more landslides, or choose a simple network and read the intervals beside the figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Maximum distance (metres)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean AUC of the common test with its 95 % interval: {intervals}. The standard deviation is that between the folds: it says how much the figure depends on which places are held out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean AUC over {folds} folds with its 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean score of the samples in a bin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measures by the paper's protocol at probability 0.5, AUC with DeLong's 95 % interval, areas under the success and prediction rate curves, and the share of the highest zone in the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measures, ROC, success and prediction rate curves as one HTML page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members of the ensemble</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mend them, or check the layer's CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Metres per unit of the elevations: 0.3048 for feet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minimum and upper limits of the zones (JSON)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minimum distance between points (metres)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model files (*.onnx)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Models and what they have: {models}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More make the mean drop steadier.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More than one factor is called {repeated}: rename the bands of the factor stack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most leaves of a tree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>N</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NAME</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NAMES has {names} names for {rasters} rasters: give one for each, in their order (an empty place between commas leaves a raster its own).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NDVI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NODATA is '{text}': give the elevations that mean 'no data' as numbers, with blanks between them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NODATA is given for {names}, but there is one DEM here: write its values alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name it in CATEGORICAL; if its numbers are amounts, give the raster their unit (gdal_edit -units) or multiply it by 0.1, and this is not said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the factors by NAMES, in the order of the rasters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names of factors that stay whatever their weight, separated by commas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names of factors to take as categories whatever their field's type. Whole-number fields are categories anyway.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names of the factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names of the factors whose values are category numbers, such as geology or land cover, separated by commas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names of the factors whose values are category numbers, such as geology or land cover, separated by commas. All others are continuous.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Natural breaks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Natural-breaks classes for the information value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Natural-breaks zones of the susceptibility.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Natural-breaks zones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Natural-breaks zones: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near infrared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near-infrared band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needed only if the manifest's was in no file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needed only if the manifest's were in no file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network '{network}' was given {given}: give it {wanted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Networks trained from different seeds; the map is their mean, a second band their deviation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next is {second}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell is valid in all of the {count} factors; the emptiest is '{name}' ({valid} valid cells): check that the rasters overlap.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of '{path}' has a value of the factor '{name}', because the catchment area '{area}' has none there: give another one, or leave the factor out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of '{path}' has a value of the factor '{name}': leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of '{path}' has data in all {count} factors of the network: check the nodata values of its bands, and that its rasters overlap.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of '{red}' has both reflectances ({masked:,} cells are cloud): check the bands, the offset and the cloud mask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of '{red}' has both reflectances, with a sum above 0: check the bands, their nodata values and the offset.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of the DEM '{path}' has data: check the file, and its nodata value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of the reference '{reference}' is valid: choose another reference raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of the reference has its centre inside the study area: give larger polygons, or a reference with smaller cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell with data lies {where}, so that none can be chosen: relax the strategy or choose another, or take a larger area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No continuous factor varies at the {count:,} {landslides}, so none can be weighed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No curve could be computed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No factor has a weight of {limit:g} or more, the largest is {highest:.3f}: choose a lower one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No factor was weighed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No feature has the value '{value}' (LANDSLIDE_VALUE) in the field '{field}', which holds {known}: give one of these.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No feature of the layer of points has a geometry that can be read: choose another layer, or a table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside it).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No figure says anything of such a map: check the raster and what it was made of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No gain over the information value can be shown for {named}: the information-value map alone has an AUC of {auc:.3f} on the same common test, and the 95 % interval of the difference holds 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No gain over the information value can be shown: on the common held-out test the network has an AUC of {network:.3f}, the information-value map {simpler:.3f} (95 % interval of the difference {low:+.3f} to {high:+.3f}). The simpler map may serve as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No information values</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>No landslide lies on the cell of one of the {count} landslides among the samples whose split is 'test': give the samples that were made of this inventory, or none.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>No landslide whose split is 'train' lies on the map, so there is no success rate curve: build the samples with a training share above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No loss was recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No nodata value can be declared for the raster '{path}' ({reason}): make a GeoTIFF of it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No raster is named '{factor}', which was given as categorical: the factors are {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No response curves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No strategy has a setting '{name}' of its own: leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No terrain factor is chosen: choose at least one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No values were given to check the network file on: give at least one sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Non-landslide points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Non-landslides a landslide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Non-landslides are own points that were given (NEGATIVES).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Non-landslides by strategy '{strategy}':</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Non-landslides per landslide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Non-landslides were picked {where}, {ratio} for each landslide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the features has a place in the reference raster's coordinate reference system: check the CRS of both.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>None of the {count:,} points lies on the raster '{path}': check the layer's coordinate reference system and extent.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>None of the {count:,} samples lies on the map '{path}': give the samples that belong to it, and check their coordinate reference system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {count} {what} features has a geometry: choose a layer of points or polygons, or a table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside it).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {count} {what} features lies on a cell of '{raster}' that has data, although {inside} lie inside it: check its nodata value, and that each of its bands has data where they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {count} {what} features lies on a valid cell of '{raster}' (they were reprojected): check the layer's coordinate reference system and extent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {count} {what} features lies on a valid cell of '{raster}': check the layer's coordinate reference system and extent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Northness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing says what the raster '{path}' holds: its factor is called '{name}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of the near-infrared band in its raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of the red band in its raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbers and spans of the mask, separated by commas. SCL: 3 cloud shadow, 8 and 9 cloud, 10 thin cirrus, 11 snow or ice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ONNX, inference, apply model, probability map, susceptibility index, landslide probability, network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Observed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of Adam's steps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of Levenberg and Marquardt's method, μ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of a tree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of exp(-gamma |x - y|²).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of landslides in one cell one sample is taken, so that no cell counts twice in training and test.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the common test; all cells, if there are fewer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the information value; 0 is the usual formula, where a class without landslides has the value 0, above one with few; 1 is customary.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the one hidden layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the samples that train, {landslides} have the label 1 (landslide) and {others} the label 0: training needs at least {fewest} of each, so give more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the vector that stands for the value of a factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the vectors by which positions attend to each other.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Of {file} only the layer '{layer}' is read; it holds {count} more: {others}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Offset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On validation samples the support vector machine ranks no better than chance, so its probabilities are scaled on the samples that it learnt from: more samples would steady it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On {samples:,} {side} the network has an AUC of {auc:.3f} ({low:.3f} – {high:.3f}). Then the values of one factor were shuffled among the samples, {repeats} times, and the drop of the AUC was taken: the larger it is, the more the network relies on the factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One for each raster, in their order, separated by commas: 'slope, roads, geology'; an empty place leaves a raster its own. Needed where neither layer, file nor band tells what a raster holds, as in a model, where every result is called OUTPUT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row per factor and class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row per factor and value: mean response, the range of the middle four fifths of the samples, and the samples near that value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row per factor: mean drop of the AUC, its standard deviation over the shuffles, its 95 % interval, rank, and share of all drops.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row per factor: weight, VIF, whether it is kept and why, and its loadings on the components.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row per zone; the columns that begin with test_ are of held-out landslides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only where the reference has data</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Only {count:,} landslides could be held out for the test (fewer than {fewest}): its figures are uncertain, and small differences between models mean nothing. Read the interval beside each AUC, or use cross-validation.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Only {count} cells have landslides; with fewer than {fewest} a network learns little and no test is sure.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Only {count} cells have {what}, and samples need {fewest} or more to learn from: give more of them, or a raster of smaller cells if they lie close together.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Only {eligible:,} cells lie {where}, but {count:,} are asked for: lower the ratio, relax the strategy or choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {found:,} of the {eligible:,} cells {where} lie {distance:,.10g} m apart, but {count:,} are asked for: lower the distance or the ratio.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the maps in the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other numbers of classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other versions than in the manifest's run, so figures may differ: {changed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Otherwise a polygon counts once, at a point on its surface.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Otherwise a polygon counts once. Choose as in 'Build training samples', so that the same landslides are held out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Otherwise a polygon gives one sample, at a point on its surface.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Otherwise the report shows the weights, and all factors are used. With folds, screening is done anew in each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Output folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outside a buffer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outside a buffer round landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own non-landslide points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own non-landslides (NEGATIVES) are not chosen but given: give the points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own non-landslides: {count:,} cells; {dropped:,} points share a cell with another one or lie on a landslide's and are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PCA, principal component analysis, VIF, variance inflation, multicollinearity, collinearity, correlation, feature selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pairs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passes over the training samples, the most there can be when training stops early.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patience (epochs)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places that are known to be stable. All of them are taken, but for those on a landslide's cell, so that strategy and ratio count for nothing; a comparison of strategies has them as one more. Empty: a strategy chooses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan curvature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points at cell centres, with the fields label (0) and strategy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points drawn at random are no easier to tell from landslides than the rest of the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points in any CRS: landslides, stations, samples. A polygon or a line is taken at a point on it, a multi-point at each of its points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points or polygons, in any CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points or polygons, in any CRS. Those outside the raster or on nodata are counted and reported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points or polygons, in any CRS; a polygon counts once, at a point on its surface. Those outside the raster or on nodata are counted and reported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points or polygons; a polygon counts once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points outside the raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points where a factor has no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points with factor values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points with label (1 landslide, 0 not), split (train or test), strategy, block, and a field per factor: whole numbers for categories.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points with their own fields and a field per factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons outside which nothing counts: choose the area in which landslides were mapped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons: cells whose centre lies outside become nodata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Positions that a convolution spans, odd.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Precision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Precision on held-out samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Predict susceptibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Predicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Principal components and the variance they explain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Principal components of {factors} standardised continuous factors at {count:,} {landslides} (Wang &amp; Tang 2024). Those with an eigenvalue above 1 count: {components}, which explain {share} of the variance. A factor's coefficient on a component is its loading divided by the root of the eigenvalue, without its sign; its weight is the mean of its coefficients, weighted by the variance that each component explains.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profile curvature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quantile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ROC curves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ROC curves of the held-out landslides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ROC curves on the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ROC, AUC, validation, accuracy, success rate curve, prediction rate curve, cross-validation, spatial folds, confusion matrix, F1, calibration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random cells of the common test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random folds leave near neighbours on both sides; spatial folds hold out whole blocks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random, outside landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read its AUC and rate curves alone, which need no threshold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reads the factor values at landslides and non-landslide points and parts the samples into training and test. One sample per cell: landslides that share a cell become one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recall on held-out samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reclassify factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Red</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Red band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reflectance = (DN + offset) · scale: 0.0001 for Sentinel-2. The index is the same for any scale.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relative susceptibility before zoning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relative susceptibility, 0 to 1: higher is more susceptible. It is not the probability of a landslide, because landslides and non-landslides were sampled in a set ratio.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reliability curve of the held-out samples of the paper's protocol, relative to their own mix. Points above the diagonal: more landslides than the score says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relief</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remarks are errors here, because STRICT is set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repeat a run from its manifest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reproject the DEM to a local CRS (UTM) for exact slopes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resampling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resampling '{how}' would make up categories of '{name}': choose {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Response curves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Response to each factor: the mean output (line or bar) if all samples had the same value of it, and the range of the middle four fifths of the samples (band or thin line), on one scale for all factors. The grey strips show where the samples lie. Dotted or hatched: outside what training met.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rivers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Roads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {number} of a report table has {count} cells, but there are {columns} columns: give each row one cell for each column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Runs a model over every cell of a stack that has data in all of the model's factors. Bands are matched to factors by name, not by position; bands that the model does not know are ignored. Rasters of any size are worked on in blocks.

The result is relative susceptibility from 0 to 1, not the probability of a landslide. An ensemble has a second band with the deviation between its members.

Cells outside the range of the training samples, or in a category that training never met, are predicted too, but the model guesses there: they are counted for each factor, and many of them are a warning. A few are usual even where the model was trained, because samples are few; on another area look at them first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Runs every step into one folder: stack, classes, information value, non-landslide points, samples, model, susceptibility, zones, tables, map.png, report.html and manifest.json. Landslides are split first: what is held out for the test shapes nothing.

The report gives the usual figures and, beside them, a test that does not flatter, and says what to be careful about.

Only factors and landslides are needed. What the dialog does not ask is set by 'Further settings' (SETTINGS).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SAGA gives square metres, GRASS a number of cells; the sign of the latter is dropped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SETTINGS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SETTINGS '{path}' is neither JSON nor a file that can be read: write {example}, or choose a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SETTINGS has settings of {idle}, which is not trained here, so they count for nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample non-landslide points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples in a mini-batch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples lack a value in these factors: {counts}: remove the samples that lie outside the factor stack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples of both classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples to take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples were held out at random.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Says which factors a model relies on. The values of one factor are shuffled among the samples and the drop of the area under the ROC curve is taken, several times for each factor: the larger the drop, the more important the factor. Any model file will do, and any samples with its factors, matched by name.

The response curves show the mean output if all samples had the same value of a factor, over its values; where there are few samples, a curve says little.

Importance of correlated factors cannot be told apart. With one of them shuffled the model still has the other, and each can look less important than the two are; but where the model sets one against the other, by weights of opposite sign, each can look more important. Put such factors into a group to shuffle them together. Importance says what the model does, not what causes landslides.

Where the strategy picked non-landslides by some factors (by the slope, say), the factors that they were picked by look more important than they are for the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores of the {side} samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores reach from {lowest:g} to {highest:g}, so they cannot be compared with shares of landslides: give scores between 0 and 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Screen factors (PCA weights)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Screened stack</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Screening has {count} landslides to look at and needs {fewest} at least: map more, or raise the training share.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Screening of factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Screening report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Screening table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings and versions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings of the training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of landslides among them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the area and of all landslides in each zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the area and of the held-out landslides in each zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the area, most susceptible first (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the group (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the hidden units left out at random in training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the highest zone in the area (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the landslides (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the samples that train; the rest is held out for tests.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the training samples that each member does not learn from, to know when to stop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shortest distance between points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shuffles of each factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side of a cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side of the spatial blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side of the spatial blocks (folds)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side of the spatial blocks (metres)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side of the square window of {factors}. It is rounded to an odd number of cells, at least 3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Single files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size of a cell on the ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size of attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size of embedding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slope (degrees)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slope limit (factor {factor})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slope strategy: name of the slope factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slope strategy: slope at most (degrees)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoothing constant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoothing of information values (α)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Software</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some labels are neither 0 nor 1: use 1 for landslides and 0 for other places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some scores are not finite numbers: leave out samples without a score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some values are infinite, not a number or too large for float32 (3.4e38): mark such cells as nodata in the raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something happened that the plugin does not foresee ({kind}: {error}): please report it with these parameters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spatial blocks of {block_size:g} m, by the landslides' nearest-neighbour distances: {columns} × {rows} of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spatial blocks of {size:g} m are more than {most} along a side of the raster: choose at least {shortest:.3g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spatial blocks of {size:g} m are smaller than a cell of the raster ({shortest:.3g} m): choose a multiple of the distance between landslides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spatial folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Square metres (SAGA)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stands on the map and the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stands on the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop at what looks like a mistake</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strategies for non-landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strategy '{strategy}' is not possible here. {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strategy for non-landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strategy {strategy}: {count} of {eligible:,} eligible cells chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stream power index (SPI)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Study area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Success and prediction rate curves: the share of landslides in the most susceptible share of the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Such a rule drops some factors of any set. A weight says how much a factor varies together with others at the landslides, not how well it tells landslides from other places: before a factor is given up, compare the common held-out test with and without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Such points can be easy to tell from landslides, so this figure can be high for any model and says little about the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Support vector machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Surface cut</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Surface roughness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Susceptibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Susceptibility map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Susceptibility zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Susceptibility zones (natural breaks over all cells). Dots: landslides of the training (white) and of the test (black).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Susceptibility zones (natural breaks over all cells). The {count:,} landslides are too many to be drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TWI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take every cell of a polygon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Terrain factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Terrain factors from DEM</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test non-landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Brier score, the mean squared difference between score and label, is {brier:.3f}, {better} the {no_skill:.3f} of a map that gives every place the same score. The expected calibration error, the mean difference between score and share over the bins of the figure, is {error:.3f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM '{path}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM '{path}' has no CRS: metres in a plane are assumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM '{path}' has no position and no cell size: georeference it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM '{path}' has no valid cell: check the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM '{path}' has {count} bands: the first one is taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM '{path}' is rotated or upside down: warp it to a north-up grid first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The GeoPackage '{path}' holds several layers ({others}), all of which would be replaced: choose a file of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Python package '{package}' is needed to {purpose} ({why}): install it into QGIS's Python as README.md, section 'Install it in QGIS', says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The band to zone; 1 if left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The breaks of '{name}' ({limits}) leave all of its values in one class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The breaks of '{name}' are missing: give one or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The breaks of '{name}' are {limits}: write them ascending, each once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catchment area '{path}' holds numbers below 0, as GRASS's r.watershed writes them, which are counts of cells and not square metres: choose the unit cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catchment area '{path}' is not on the grid of the DEM '{dem}': compute it from this DEM.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The categorical factor '{name}' has {count:,} categories, more than the {most:,} that a class stack can hold: join some of them, or build the stack with it as continuous.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The categorical factor '{name}' holds more than {most} different values: take it as continuous.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The categorical factor '{name}' holds numbers of {largest:,} and more, which a stack cannot tell apart: renumber its categories.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The categorical factor '{name}' holds numbers that are not quite whole, which a virtual stack cannot round: end the output's name with .tif.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The categorical factor '{name}' holds {value:.9g}, but categories are whole numbers below {largest:,}: take it as continuous, or number its categories anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The categorical factor '{name}' holds {value:.9g}: categories must be whole numbers, so take it as continuous or reclassify it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The category {category:.17g} is given twice (as {kind}): name each one once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell size {cell_size} is not a length: give metres above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cells of the raster '{path}' have no position, or no size that can be measured: georeference it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class breaks '{breaks}' are not all finite numbers up to 3.4e38: mend them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class breaks '{breaks}' are not all numbers: write them like '10, 20.5, 40', with decimal points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class breaks '{breaks}' do not ascend: give each once, from the lowest to the highest (numbers that agree in their first seven digits are one).</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The columns 'held out' count only the {count:,} landslides kept out of training, and do not.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>The columns 'held out' count only the {count:,} landslides kept out of training.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The columns 'landslides' to 'frequency ratio' count all {landslides:,} landslides, as the paper does: those that the network was trained on are among them, and as it may know these by heart, these columns can flatter.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The common held-out test asks what a user of the map needs to know: whether the {count:,} landslides kept out of training rank above {cells:,} cells drawn at random from {where}: {auc}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The conditioning factors, one raster each (or one band each). A factor is named after its layer or file, or after its band where these say nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The conditioning factors, one raster each, or one factor stack. Each is named after its layer, file or band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The confidence level is {level} but must lie between 0 and 1, such as 0.95.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The coordinate reference system '{crs}' is not understood: assign a known one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The description of a factor is damaged ({damage}): train the network again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The difference of {difference:.3f} to the next, {second} ({auc:.3f}), may be {chance}: choose between them by what is simpler.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The difference of {gap:.3f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The digital elevation model: band 1, north up, in metres or with a z-factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The drop is the mean over the shuffles, the standard deviation that between them. The interval is DeLong's for the mean drop and says how far it might differ with other samples as many as these; it takes samples for independent of each other, so close neighbours make it too narrow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{factor}' holds categories, but the slope strategy needs a slope in degrees: name the factor that holds it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{member}' is in two groups: leave it in one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}' alone tells the landslides from other places (AUC {auc:.3f}), which is too good to be true: it looks as if it was made from the landslides themselves, such as their density, a buffer or a distance to them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}' has no cell with data there, so none is valid in all {count} factors: check its file, its nodata value and its position, or leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}' has no data at {lost:,} of the {all:,} landslides, which are therefore lost to all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}' has no data in {missing:,} of {fullest:,} cells ({share:.0f} %), which all steps leave out because of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}' has too few different values for {classes} classes: it gets {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}' holds a few whole numbers that look like codes of categories.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}' holds a single value ({value:g}): it tells nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}' is in '{here}' in the stack '{path}', but the network was trained in '{trained}': build the stack with this factor in {trained} ({how}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}' is in '{here}' in the stack, but the network was trained in '{trained}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}' is in {units} in the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor '{name}' of '{path}' is categorical (KIND), but holds fractions such as {value:.6g}: build the stack anew, without '{name}' among its categorical factors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor is called '{name}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor name '{name}' in {where} has a meaning of its own in tables: rename it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor raster '{path}' has no coordinate reference system, nor has any other, but the landslides have ({crs}): assign the rasters theirs (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor stack has more than one band called {repeated}: rename its bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor stack lacks these factors of the network: {missing}: it has {names}, so rename its bands or build it anew with them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor stack, a GeoTIFF: one band per factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factors that stay, with the valid cells of the stack given. A virtual raster (.vrt) refers to that stack and copies nothing; where only dropped factors had no data, its cells are valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factors to compute, one band each.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The field 'split' of the samples holds '{value}' or the like (in {count} rows): it must be '{train}' or '{test}' everywhere.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The field 'units' of the samples holds '{text}', which is not understood.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field '{field}' of {file} is {high} in {count} features and {low} in {others}, and all {all} count as landslides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field '{name}' of the non-landslide points is {value:.6g} in {count:,} of {all:,}, where 0 stands for no landslide: give the others alone, or rename the field if it means something else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field '{name}' of the samples has a name of {count} characters, and a factor's has at most {most}: rename it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field '{name}' of the samples holds text ('{value}') and is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field '{name}' of the samples holds text ('{value}'): give it numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field '{name}' of the samples holds {value}: it must be 1 at landslides and 0 elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The field '{name}' of the samples is infinite, or larger than a float32 holds (3.4e38), in {count} rows: correct them or remove the rows.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>The field '{name}' of the samples lacks a value in {count} rows: fill them or remove the rows.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The field that tells landslides from other places, such as 1 from 0: only features with the landslides' value count. Empty: every feature is a landslide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file '{name}' in the folder '{target}' cannot be replaced ({error}): the finished files are in '{fresh}', so remove the layer from the project and move them by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file '{path}' belongs to another user and cannot be replaced: choose another output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file '{path}' cannot be replaced ({reason}): remove its layer from the project, or choose another output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file '{path}' cannot be written whole ({reason}; {room} are free on its disk): make room there, or choose another output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file '{path}' holds no layer '{layer}': name one that is there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file '{path}' is write-protected: choose another output, or take the protection away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file '{path}' only describes a raster, whose cells are in '{beside}': choose that one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file '{target}' cannot be replaced ({reason}): if it is in use by another program, remove its layer from the project and run again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file '{value}', given for {what}, holds no such layer that can be read, or one of another kind: choose a whole file with vector data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file of SETTINGS '{path}' is no settings: it is too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {value}, given for {what}, is not called as such a file is: choose one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file's output equals the trained network's within {difference:.1e}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder '{parent}' cannot be made ({error}): choose another output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder '{parent}' cannot be written to ({error}): choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder '{parent}' cannot be written to ({error}): choose another output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder '{parent}' cannot be written to: choose another output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder '{target}' cannot be written to: choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The geometries of {count} landslides cannot be read, or not be brought into the CRS of '{raster}', and they are left out.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The group '{group}' holds no factor: name some of {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The group '{group}' is called like a factor outside it: choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The hillshade has shape {shape} and the map {known_shape}: read both at the same size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The information-value map '{path}' has another grid than the stack: make it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The information-value map '{path}' has data at {slides} of the held-out landslides and at {others} of the random cells: give one that covers the susceptibility map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The information-value map alone has an AUC of {auc:.3f} on the common test.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The information-value map holds a single value ({value:g}), so nowhere is it very low: choose another strategy, or make the map of factors with more classes or landslides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The input is looked at before the work begins. What looks like a mistake is a warning at the head of the log, with what would mend it; with this it is an error, and nothing is written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The inventory: points or polygons, in any CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kinds of folds do not agree that {best} is better: {each}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kinds of folds hold out the same landslides, so the p of their mean takes them to go together as they may at most: it may be too large, but not too small.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label in line {number} of the label table '{source}' has {length:,} characters: shorten it to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label table '{source}' cannot be read ({error}): give a CSV file in UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label table '{source}' cannot be read from line {number} on: look for a quotation mark that is not closed, or a label that is far too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label table '{source}' gives the value {value} twice: keep one line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label table '{source}' has no column {missing}, but {there}: name the columns so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label table '{source}' has no line below its head: add a line for each category.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label table '{source}' has several columns '{name}': keep one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label table '{source}' is no text in UTF-8: save it as a CSV file in UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The labels of the training samples hold other values than 0 and 1: use 1 for landslides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The landslide layer has no field '{field}' (CLASS_FIELD): name one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The landslides were located on another grid than that of '{path}': locate them anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The landslides, from the inventory to the samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last band of the raster '{path}' is its transparency (alpha), and would be a factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer '{layer}' is no raster file ({provider}): export it as a GeoTIFF first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer '{layer}' is no raster: choose a raster layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer '{path}' does not hold the features that it held in the run of the manifest ({then:,} then, {now:,} now): bring them back, or give {name} with the same selection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer '{path}', which the manifest names, is not there: bring it back to that place, or give it as {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer '{value}', given for {what}, cannot be found: check its path or its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer '{value}', given for {what}, is a folder: choose a file in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer given as {name} does not hold the features that it held in the run of the manifest ({then:,} then, {now:,} now): bring them back, or give {name} with the same selection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer of features has no coordinate reference system: assign it one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer of features holds no feature with a geometry that can be read: choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer of points has no coordinate reference system: assign it one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer of points holds no feature: choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of the segments of {count:,} features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of the tiles of the raster '{path}' ({cells:,} cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of the {cells:,} cells within the polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lowest weight is {weight}: choose a number from 0 to 1, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest '{path}' cannot be read ({reason}): choose a run's manifest.json.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest '{path}' holds what a run cannot be set to. {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest '{path}' is damaged ({what}): choose a manifest.json as a run of this version or an earlier one wrote it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest '{path}' is of version {version}, and this plugin reads those up to {known}: update the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest.json in the folder of the run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map '{information_value}' has another grid than the susceptibility map: give the one that was made of the same factor stack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map '{path}' has no cell with data: check its nodata value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map ranks other places above the held-out landslides: AUC {below}, below the 0.5 of chance. Check that the samples' label 1 stands for landslides and that high values of the map mean more prone; if both are right, do not use this map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map's values reach from {low:g} to {high:g} and not from 0 to 1, so their calibration is not judged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The maximum distance is {max_distance:g}: give metres above 0, or leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The metadata does not fit JSON ({error}): use plain numbers and texts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The metadata repeats what the file holds anyway: leave out {repeated}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The models to train, each with its own settings, or with those that SETTINGS gives it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name '{old}' is taken in the output: this field is called '{new}' there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name '{start}…' in the path of the output is {length} bytes long: choose one of at most {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name '{start}…' of a factor in {where} has {length} characters: rename it, with at most {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network file '{name}' cannot be read ({reason}): check its path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network file '{output}' must end in .onnx: change its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network file '{path}' cannot predict: train it again ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network file '{path}' gives {result} instead of one from 0 to 1 where the factors are {at}: check that these values can be true, and train the network again if they can.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network file '{path}' was written by a newer version of the plugin (schema {version:.6g}, where this one reads up to {known}): update the plugin, or train the network with this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network file '{path}' was written by an earlier version of the plugin and has no seal, so that a change to the names or ranges of its factors would go unnoticed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network file '{path}' {what}: choose a file written by 'Train network'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network file gives {found} where training gave {expected}, so it was not kept: report this with the network's settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network file's outputs differ from the trained network's by {largest:.2g}, more than {tolerance:g}, so it was not kept: check that onnxruntime is a released version and train again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network guesses there, for it has seen nothing alike: trust its output less, or train it with samples from such places too.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The network learned from {count:g} non-landslide points for each landslide; on the ground landslides are far rarer. Its output is therefore a relative susceptibility: it ranks places from less to more prone. A value of 0.9 does not mean that a landslide occurs there with a probability of 90 %.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The network learned its samples by heart: AUC {training:.3f} on the training samples, but {held_out:.3f} on those held out, {gap:.3f} less. Figures that count training landslides, such as the success rate curve and the zone table's columns of all landslides, flatter it: believe those of held-out landslides. A simpler network, or one that stops training early, is less prone to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network ranks the held-out landslides worse (AUC {network:.3f}) than the information-value map (AUC {simpler:.3f}), by more than chance. Here the simpler map is the better one to use, unless a further test says otherwise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network was trained on these samples or on some of them, so that importance also shows what it knows by heart. Importance on held-out samples shows what helps it elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The non-landslides among these samples were picked {picked}. Such places are easier to tell from landslides than the rest of the area, so {what}: they hold for samples picked like these, not for the whole map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The non-landslides of the samples were chosen by '{used}', which folds cannot repeat: build the samples with 'Sample non-landslide points', by one strategy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of bins is {bins}: choose 1 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of classes is {classes} but must be at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of classes is {classes} but must be from 1 to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of classes of '{name}' must be one whole number: write '{name}=6'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of classes of {name} is {count:.6g}: choose a whole number from {fewest} to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of folds is {folds}: choose 0 for none, or {fewest} to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of random cells is {count}: choose {fewest} to {most:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of shuffles is {repeats}: choose {fewest} to {most:,}, so that their spread is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of threads is {threads}: use 1 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of workers is {count}: use 1 or more, or none for one per processor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of zones is {zones}: choose {fewest} to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{output}' has a character in it that no name can have: give it another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{output}' is also an input: choose another name for the output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{output}' is an address, not a file: choose a place on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{output}' lies on a drive, and this system has none: choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{path}' cannot be written in '{folder}': choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{path}' cannot be written: '{folder}' is no folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{path}' cannot be written: there is no '{folder}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{path}' has no known vector format: end its name with {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{path}' is a device and no file: choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{path}' is a folder: choose another name, or move the folder away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{path}' is a table, which needs no geometry: end its name with .gpkg or .csv.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{path}' is no file of a format that serves here: end its name with {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output '{target}' is a folder: choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output folder '{target}' is a file: choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The outputs cannot be put in place in '{folder}' ({reason}): choose another folder, with room on its disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The outputs {wanted} are not different files: give each a name of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The paper's protocol tells held-out landslides from non-landslide points made in the same way as those used for training, picked {where}: {auc}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The paper's protocol tells held-out landslides from non-landslide points made in the same way as those used for training: {auc}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} cannot be '{value}': choose another value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} is given as a list of {count}: give it once, as one text (';' parts what belongs to it: {joined}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} is given as a list of {count}: give it once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} is missing: give it a value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} is {value}: choose from 0 to {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} is {value}: give a list of paths of rasters or names of layers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} is {value}: give a number from {lowest:g} to {highest:g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} is {value}: give a whole number from {lowest:.0f} to {highest:.0f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} is {value}: give the number of a band, from 1 on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} is {value}: give the path of a raster or the name of a layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} is {value}: give the path of the output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {what} is {value}: give true or false.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The polygons cannot be drawn on the raster ({message}): fix their geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The projection of the DEM changes scale from west to east by more than one per cent, and the scale in the middle of each row is taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The published order. Test landslides then have a part in the map that they test; the report says so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The range {minimum} to {maximum} cannot be cut: give a finite minimum up to a maximum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' cannot be opened ({why}): check the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' cannot be read ({reason}): is the file complete?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' does not touch the reference grid: check its coordinate reference system and position, or leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' has a CRS in degrees ({crs}), but its coordinates reach {farthest:,.0f}: assign the CRS that they are in (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' has no CRS, and its cells of {size:.6g} look like degrees, but metres are assumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' has no CRS: that of the others is assumed, {crs}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' has no band named '{name}': its bands are {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' has no band {band} ({name}): it has {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' has no band {number}: it has {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' has no cell that is valid in every band: check its nodata value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' has no coordinate reference system and another grid than the reference: assign its CRS (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' has no coordinate reference system, and the others have different ones ({known}): assign its own (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' has no coordinate reference system: assign it one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' has {count} bands, which have names of their own, but is given one name ('{name}'): leave its place in NAMES empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' holds classes, not factor values: give the factor stack it was made of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' holds complex numbers ({dtype}), of which a factor can be only one part: make a raster of their amplitude or phase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' holds factors or classes, not information values: give the map that 'Information value' made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' holds the whole numbers from {low:g} to {high:g} only: it looks classed already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' holds {value:.4g} in all cells looked at.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' is a picture: its colours {colours} would be factors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' is no class stack, and its values are more than {most} or not whole, so they are no classes of another program either: make classes with 'Reclassify factors'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' is no zone map, which holds 1 to {most} whole numbers: make one with 'Zone susceptibility map'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' is not what it was in the manifest's run: bring the same file back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' lives in memory only, so a virtual stack would lose it: end the output's name with .tif.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}' would have {columns:,} × {rows:,} cells in {bands} bands, more than a GeoTIFF can hold: {remedy}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{path}', which the manifest names, is not there: bring it back to that place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{raster}' cannot be brought to the reference grid ({reason}): warp it first.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The raster '{raster}' has no band {band}: choose 1 to {count}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The raster '{value}', given for '{title}', cannot be found: check its path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{value}', given for '{title}', cannot be opened where it is: download it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster '{value}', given for '{title}', is a folder: choose a file in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster has no coordinate reference system, and the points have one: assign it one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster has too few different values for {zones} zones: it gets {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster of the map has shape {shape}: give one band of rows and columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster with the near-infrared band; it may be the same one. On another grid it is warped, bilinear.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster with the red band; its grid is the output's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The ratio is {ratio:g} non-landslides a landslide: choose {lowest:g} to {highest:g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference '{path}' has no CRS: metres in a plane are assumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference '{path}' has no position and no cell size: georeference it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference '{path}' is much coarser than most factors: its cells are {own:.4g} m, theirs {usual:.4g} m, and all are brought to {own:.4g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference '{path}' is much finer than most factors: its cells are {own:.4g} m, theirs {usual:.4g} m, so most values are only interpolated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference raster '{path}' has no coordinate reference system but the study area has: assign one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference raster has no coordinate reference system: assign it one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference raster is rotated or upside down: warp it to a north-up grid first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The run of the manifest was given a layer that is in no file: give it as {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The run was cancelled, so no output was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same seed gives the same choice every time, whatever the number of threads.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples have no factor '{factor}', given as categorical: {factors}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples hold no landslide whose split is 'test': build them with a training share below 1, or give none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples hold no numbers of these factors of the network, {missing}; they have {fields}: give the samples that it was trained on, or others with its factors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples hold {slides} landslides and {others} non-landslides whose split is 'test': both are needed, so build the samples of both, with a training share below 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples layer has no factor field, one of numbers: make it with 'Build training samples'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples layer has no field 'label': make it with 'Build training samples'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples layer holds no sample whose split is '{test}': build it with a training share below 1, or take all samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples layer holds no sample: make it with 'Build training samples'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples were not split by spatial blocks of {block_size:g} m of this map: predict over the factor stack that they were built from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scale of the reflectance is {scale:g}: give a number above 0, such as 0.0001.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The seed {seed} is negative: give 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The setting '{name}' is {value}: choose {room}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The setting '{name}' of the network is damaged: train it again, with a list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The share is the factor's part in the drops of all factors together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The shortest distance is {distance:g} m: choose 0 to {longest:,.0f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The side of the spatial blocks is not known yet: choose a number of metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The side of the spatial blocks is {block_size} m: choose a positive number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The six most important factors, the first the most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The slope strategy's limit is in degrees, but the factor '{name}' is in '{unit}': make it in degrees ({how}, or by 'Terrain factors from DEM'), or choose another strategy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The slope strategy's limit is in degrees, but the factor '{name}' reaches {highest}, as if it were in {unit}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The smoothing constant is {alpha}: choose {lowest:g} to {highest:g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The span '{part}' of the cloud mask's values runs backwards or holds more than {most:,}: write the lower number first, and only values that the mask has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack '{output}' would be one of the single files: choose another name for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack '{path}' has no factor '{factor}', which the network was trained on: give the stack that its samples were built from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack '{path}' is no file, so a virtual stack would lose it: end the output's name with .tif.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack has factors that the network does not use: in the folds it is trained on all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack has no factor named '{factor}', which the slope strategy needs: it has {names}; name the one that holds the slope in degrees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack that the samples were built from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The strategy 'given' takes own non-landslides: give them, or choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The strategy '{strategy}' needs information values, but the folds were planned without classes: give the class stack, or choose another strategy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The strategy '{strategy}' with the network '{network}' could not be tried: {why} Look at trials that could be made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The strategy needs an information-value map: make one with 'Information value' and give it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The study area does not touch the reference grid: check its position and CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The study area has no CRS: that of the reference is assumed, {crs}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The study area holds no polygon: choose a polygon layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The study area's polygons cannot be merged ({message}): fix their geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sum of the information values over the factors, float32.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The support vector machine did not converge: a smaller C steadies it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The support vector machine's decisions differ by {difference:.2g} from scikit-learn's: check that it is a released version and train again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table has no geometry: points are made of its columns '{x}' and '{y}' ({crs}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table of all landslides counts those that the networks were trained on, as the paper does. It can flatter a network, the more the better it knows these by heart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table of all landslides counts those that the networks were trained on, as the paper does. It can flatter a network, the more the better it knows these by heart: compare by the tables of held-out landslides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table of {count:,} places in {bands} bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The threshold is {cut}: choose a number from 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trained model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training samples form an array of shape {shape}, but {names} factor names and {kinds} kinds were given: give one column per factor and at least one sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training samples have values of shape {shape} and labels of shape {labels_shape}, which do not fit {factors} factors: give one row and one label per sample, one column per factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training share is {train_share}: choose a number from {lowest:g} to {highest:g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The unit of the catchment area is '{catchment_unit}': choose m2 or cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The values of '{path}' reach from {low:.4g} to {high:.4g} and not from 0 to 1, as susceptibility does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The values of '{path}' reach from {low:.4g} to {high:.4g}, not from 0 to 1: the threshold {threshold:g} does not fit them, so that accuracy, precision, recall and F1 say nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The vector layer '{path}' cannot be opened ({reason}): check the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The vector layer '{path}' cannot be read ({reason}): is the file complete?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The very high zone covers {share} of the area, more than {most}: such a map singles out little. Read the prediction rate curve rather than the zones, or try another way of picking non-landslide points or a network that stops training early.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The ways of choosing non-landslides to compare.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The weights of the samples must be one finite number each, none of them negative.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole inventory, so that no random cell lies on a landslide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole inventory: no cell that a landslide touches is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The window is {window} m: give a length above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The z-factor is {z_factor}: give the metres per unit of the elevations, such as 0.3048.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The zone '{zone}' holds {share:.1f} % of all landslides and {held_out:.1f} % of those held out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The zone '{zone}' holds {share:.1f} % of all landslides and {held_out:.1f} % of those held out: expect the second figure of landslides to come.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The zone map '{path}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The zone map '{path}' has damaged metadata ({what}): make it anew with 'Zone susceptibility map'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The zone map '{path}' has no cell with data: check its nodata value.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The zone map '{path}' holds the zone {zone}, but names {count} zones only: make it anew with 'Zone susceptibility map'.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The zones of the map (shape {shape}, 0 to {highest}) do not fit {count} names and {fills} colours: give one band whose zones count from 1, and a name and a colour for each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {landslides} landslides must be at least one, each on a valid cell of the susceptibility raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {name} raster is warped to the grid of the red one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {what} layer has no coordinate reference system: assign it one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {what} layer holds no feature: choose a layer with points or polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {what} name '{name}' twice: keep one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {what} table '{path}' has no coordinate reference system: call its columns lon and lat if they hold degrees, lay a .prj file of the same name beside it, or save it as a GeoPackage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their share of the cells (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no '{side}' samples: choose one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no bins by '{by}': choose one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no class breaks: give one or more numbers, like '10, 20.5, 40'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {classes} classes but at most {most} can be told apart: merge some.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {labels} labels and {scores} scores: each sample needs one of each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {landslides:,} landslides and {others:,} other places among the samples taken ({side}): both are needed, so choose other samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {landslides:,} landslides and {others:,} other places among the samples: importance needs both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {landslides} landslides and {others} other places among the samples: at least one of each is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no classification method '{method}': choose one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no figure size '{size}': choose {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no network called '{name}': choose one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no network to compare: choose at least one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no parameter '{name}' here, so it counts for nothing (did you mean {near}?).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no parameter '{name}' here, so it counts for nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no raster to stack: choose at least one factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room for '{path}': {cells:,} cells in {bands} bands are {size} before compression and at least {least} after it, and {free} are free on that disk: take larger cells or a smaller extent (the reference or the input sets both), or choose another disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no sample, so there is no calibration: give samples that were held out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no split '{method}': choose one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no strategy '{strategy}': choose one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no strategy to compare: choose at least one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no terrain factor '{factor}': choose from {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no valid cell to classify: check the raster's nodata value and its extent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is not enough memory for this: close other programs, or give smaller data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to cut into zones: check the raster, the band and what it was made of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These factors have a single value at all landslides, so that they cannot be weighed, and stay: {single}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This test flatters here, by {gap:.3f}: it sets landslides against places that were picked to be unlike them, which any map tells apart, whether or not it ranks the rest of the area well. By the common test {which} is best. Do not choose by the paper's protocol.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Threads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too few cells have {what}, as the split leaves {training} for training, which needs {fewest}, and {testing} for the test, which needs 1: give more of them, smaller cells if they lie close together, or another training share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Topographic position index (TPI)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Topographic wetness index (TWI)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total area (km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Train model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training ends when the mean squared error is below it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training ends when μ is above it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training landslides of a block split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training landslides of a random split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training network '{network}' diverged: lower its learning rate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training non-landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training of the network '{network}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training with {count:,} samples of {factors} factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trains a model on the training samples and writes it as one self-contained .onnx file: scaling and the encoding of categories are inside, so it takes raw factor values. The written file is checked against the trained model every time.

Figures on the held-out samples of the layer are given too. Non-landslides that were picked to be easy make them look better than the map is: see 'Evaluate'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trains each model with non-landslides of each strategy, maps the area, and judges the maps twice: by the paper's protocol, which tests each strategy on its own non-landslides, and by the common held-out test, which tests all on the same random cells. Everything is fitted anew in every fold.

The report says in words which strategy is better by which test, and warns where the first one flatters. A strategy that the area does not allow is a row that says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trains the chosen models on the same samples, maps the area with each, and sets measures, ROC curves and zones side by side. Differences of AUC are tested by DeLong's paired test, predictions by McNemar's. Everything is fitted anew in every fold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trains {asked} as ten members that stop early; otherwise as published, one network for a fixed number of epochs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trains {asked} not for a fixed number of epochs, as published, but as ten members, each of which sets a fifth of the samples aside and stops when it gets no better on them. {always} are always trained so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>True positive rate (sensitivity)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>True susceptibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two factors are named '{name}', from '{first}' and '{second}': name the factors by NAMES, in the order of the rasters, or rename a file or a layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two factors in {where} are named '{name}': rename one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two fields of the samples are called '{name}' but for capitals: rename one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two histograms of different bin layouts cannot be added: build both with one layout.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two tests stand side by side, because they answer different questions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undeclared nodata value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undeclared nodata values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of the catchment area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Units of the hidden layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VIF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VIF above {largest:g}: {inflated}; other factors say nearly the same, which a PCA weight does not see.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Valid cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation share of each member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value of landslides in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values of shape {shape} were given to a network of {factors} factors: give one column per factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values of shape {values_shape} and labels of shape {labels_shape} were given: give a row of factors and a label of 0 or 1 for each sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values that count as cloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values that mean 'no data' although the raster does not say so, by factor: 'slope=-9999; dem=-32768'. Several of one factor are separated by spaces: 'slope=-9999 -99'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vegetation index (NDVI)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verdict in words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Very low information value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Very low information value: at most {limit:.4f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warnings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weighs the continuous factors of a stack by principal components at the landslides, as the paper does, and says which are light enough to be dropped; KMO, Bartlett's test, correlations and variance inflation factors (VIF) are given beside. Categorical factors are not weighed and stay.

Such a rule drops some factors of any set, and a weight does not say how well a factor tells landslides from other places: see the report before you use the screened stack.

Landslides that a model will be tested on must not choose its factors, so only the training landslides of the split are looked at: choose the same split, share, block size and seed in 'Information value' and 'Build training samples'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight of each continuous factor; all weights together make 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights below {lowest}: {dropped}. They were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights below {lowest}: {dropped}. This is a report only: no factor was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights, tests, components and correlations as one HTML page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What band '{name}' of '{path}' says of its classes is damaged ({item}): make it anew with 'Reclassify factors'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is trained. By default the one that ranked held-out landslides of three areas best. {papers} are those of the published method, with its settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is written in '{folder}' may take {size} before compression; {free} are free there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is written in '{folder}' will take about {size}; {free} are free there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What samples count where there are not as many non-landslides as landslides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What stands in {source} is no JSON of settings: {what}; write it like {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the class field holds at landslides: a number or a text, or several of them, apart by commas. It needs CLASS_FIELD. A field of 0 and 1 that says something else is passed over by naming it with '0, 1'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the factor is called in a stack, a model and a report: the band's description.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the factor is called in a stack, a model and a report: the band's description. Left empty: after the layer, such as distance_roads.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where it reaches 0, the factor's part cannot be told from none: {factors}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where non-landslides are taken from. Cells of some strategies are easy to tell from landslides ({strategies}): a test on such cells flatters any model, so look at the common held-out test of 'Evaluate' too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the files go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the information value is very low (the paper's choice)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the slope is gentle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where, and from what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether the factors suit principal components</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole numbers separated by commas, one for each of the {items}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole spatial blocks were held out, but the samples have no field 'block_size' in metres: the random cells of the common test come from the whole map, the blocks trained on too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole spatial blocks were held out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Width of the basin in cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Window (metres)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without it the side follows from the distances between landslides: ten times the distance within which nearly all have a neighbour, as long as enough blocks hold landslides. The log says how long it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Worker threads; 0 takes one per processor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Worse than the information-value map alone (AUC {auc:.3f} on the common test), by more than chance: {named}. Where the simpler map ranks better, use it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write 'slope=degrees; elevation=m', or take the field out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write them in the unit of the factor, or leave it out of the breaks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writes NDVI = (NIR − red) / (NIR + red) of two reflectance bands, on the grid of the red one: −1 to 1.

Bands of satellite images hold whole numbers; reflectance = (DN + offset) · scale. Sentinel-2: scale 0.0001, offset -1000 for products of processing baseline 04.00 (25 January 2022) or later, N0400 and up in their names, and 0 for earlier ones; scenes from before that day may have been reprocessed. Landsat Collection 2 Level 2: scale 0.0000275, offset -7272.727. The offset matters; the scale divides out of the index, but lets you check the mean reflectances in the log. Red and near infrared are bands 4 and 8 of Sentinel-2, 4 and 5 of Landsat 8 and 9.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writes the distance in metres from the centre of each cell to the nearest feature: a road, a river, a fault. It is measured to the geometry itself and not to cells that it was drawn on; inside a polygon it is 0. Features outside the raster count too, because a road just beyond its edge is near: do not clip them.

The layer may have any CRS. Distances are true to the ground where the reference raster is in degrees or in Web Mercator.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writes the value of every band of a raster at every point, one field a factor (multi-value extraction to points), beside the points' own fields. The values are those of the cell below, not interpolated.

The output is in the CRS of the points. Whole numbers are written for categorical factors. Where a point lies outside the raster, or a factor has no data, the value is missing (NULL); such points are kept and counted. A factor named like one of the points' fields gets the name with _2 behind it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Z-factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zone susceptibility map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zone table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones 1 … k, 0 = nodata, with colours and names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones of the information-value map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones of the maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones: {shares}; goodness of variance fit {gvf:.4f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a dimension is neither a number nor a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list of {fewest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list of {fewest} or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list of {fewest} to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a name stands twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number from {low:g} to {high:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number of {low:g} or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a single value at the landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a tensor has an impossible shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a whole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a whole number from {low:,} to {high:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a whole number of {low:,} or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {span}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>above {limit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accumulate flow for terrain factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all landslides (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all, held out or not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an attribute stands twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an infinite number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an output is made by nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an output is not one number for each row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an unknown amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area (km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area under curve {area:.3f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>aspect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at own points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at random</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at random outside a buffer round landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at random outside landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at random, each class alike</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>atan(value / 100) in radians</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attribute '{name}' is of an unknown type or without a value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below {limit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>best by the common test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>block {column}, {row} of band {band} is damaged or missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>both classes alike</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>breaks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by hand (own points)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by the number of samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by the variance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be loaded by onnxruntime ({reason})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>categorical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>categories are not weighed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>categories that training never met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells of landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>chance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>chance (p {p})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>chance, which favours the highest of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>chance: AUC 0.500</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clip them to the surroundings of the reference, or simplify them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cloud mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>common held-out test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>component</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>component {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>conditioning factors, predisposing factors, layer stack, align rasters, resample, reproject, geology, lithology, land cover, land use, soil, rainfall, multiband</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>constant '{name}' has another size than its shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>constant '{name}' is of an unknown type or shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>continuous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>convolutions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>count one point for each polygon, or take larger cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cumulative (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cut at byte {byte}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dataset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>deviation of members</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>draw the figures of a report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>drop of the AUC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dropped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>each part of a feature counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>eastness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>eigenvalue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>elevation - mean of the elevations in the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>elevation coefficient of variation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ensemble is {value}: write true or false.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every sample alike</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>example data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>explained (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>extract values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>factors not below the threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>factors that stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>factors to keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>farther than {buffer:,.10g} m from every landslide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>feature importance, variable importance, permutation importance, partial dependence, response curves, explain model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>features whose field '{field}' is {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fewer landslides than the area's share (value below 0)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>field {number} at byte {byte} is repeated or out of order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>filters lists {count} convolutions: the CNN with attention has one, give one number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>float32 GeoTIFF, metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>float32 GeoTIFF, nodata where any factor is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>float32 GeoTIFF; nodata where a band has none, under cloud, and where NIR + red is not above zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>frequency ratio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>frequency ratio of held-out landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>frequency ratio, FR, IV, weight of evidence, weights of evidence, WoE, bivariate statistics, certainty factor, landslide density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>frequency ratio, held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>grey: share of the area    coloured: share of the landslides    ×: landslide density, 1 = mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>group '{group}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has a damaged description of its factors ({damage})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has other inputs than '{input}' with one column per factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has other outputs ({names}) than {expected}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>held out (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>held out for the test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>held-out landslides (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>held-out samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hidden layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>holds damaged metadata ({what})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>holds metadata in another form than the plugin writes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>holds metadata in which '{damaged}' is missing or of another kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>holds metadata without a version of their schema</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in the inventory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in the lowest zone of the information-value map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in the very-low zone of the information-value map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>infinite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>information value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>information-value map, common test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is an ONNX file without the metadata '{key}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is dropped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is no ONNX file as this plugin writes it, or is damaged ({what})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is of ONNX IR version {version}, not {known}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is {size} bytes long, more than a network file can be</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it cannot be imported: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it holds a number of {digits} digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it holds vector data and no raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is not installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it takes more steps than the size of the file explains</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its AUC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its categories</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its content is of no raster format, whatever its name says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its coordinate reference system is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its end is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its fields, or their types, are missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its spatial index is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kept by wish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kernel is {kernel}: use an odd number of positions, such as 3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>label tables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>landslide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>landslide density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>landslides (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>landslides held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>landslides held out by the split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>landslides per km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>landslides that information values were counted from, several in a cell each</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>landslides trained</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left out by screening</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>limits or category</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ln(a / tan slope), where a is the catchment area per metre of cell width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ln(a · tan slope)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lowest weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>manifest.json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>manifest.json beside this report holds every setting and the digests of all data: a run can be made again from it. Method: Wang &amp; Tang (2024), Prediction of landslide susceptibility based on neural network model and negative sample selected by information value model; the common held-out test is added to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>marvellous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>max - min of the elevations in the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean - min of the elevations in the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean cross-entropy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean of folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean of {folds} {kinds} folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean squared error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mediocre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>medium</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>meritorious</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>middling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>miserable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more landslides than the area's share (value above 0)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>most important</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>multiply it by 0.01745329</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>multiply it by 57.29578</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>names no factors, or one of them twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>near infrared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no AUC could be computed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no CRS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no graph in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no landslide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no named bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no number at byte {byte}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no number in the run at byte {byte}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no reason given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no text at byte {byte}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no value: fewer than two factors, or one is a linear combination of others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no value: too few factors or landslides, or one factor is a linear combination of others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nodata values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>non-landslide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>non-landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>non-landslides, absence points, negative samples, sampling bias, buffer, ROC, AUC, validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>non-landslides, absence points, pseudo-absence, negative samples, background points, random points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none given: the whole grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none observed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none, because it has no fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none, the paper's formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>northness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>numbers of classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of it in the very high zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one has no name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one is no description</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one of its parts is cut short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one of {known}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>other cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>other places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outside landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>own non-landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>p, McNemar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>paper's protocol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>percent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>plan curvature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>point sampling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>precision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>predict with a network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>prediction rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>prediction rate (held-out landslides)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>process rasters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>profile curvature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>radians</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>random</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>range of the training samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>recall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>red</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>relative susceptibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>relief</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reproduce</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reproducible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>resampling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>resampling settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>road, river, stream, fault, lineament, proximity, Euclidean distance, distance raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>run this step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sample data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sample raster values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>samples, held out or not,</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>score = share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>second</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>share of all cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>share of landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>something has no name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spatial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>standard deviation / |mean| of the elevations in the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>std. dev.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>success rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>success rate (training landslides)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>surface cut</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>surface roughness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>synthetic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take fewer bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take fewer cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take fewer places or bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take fewer samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take larger cells or a smaller extent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>test data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>that of '{factor}' contradicts itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the AUC flatters here as by the paper's protocol, and factors that the places were picked by look more important than others: these figures flatter them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the angle of the steepest fall, by Horn's weighted differences of 3 × 3 cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the bend along the line of fall, by the same quadratic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the bend of the contour by Zevenbergen and Thorne's quadratic, radians per metre, convex positive, as SAGA's</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cosine of the aspect, which a network takes better than an angle that jumps from 360 to 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the database cannot do it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the direction downhill, clockwise from north, by the same differences; -1 where it is flat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file of SETTINGS '{path}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the number {value:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the paper's formula (a class without landslides has the value 0)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the rasters given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the rest of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the rest of the spatial blocks held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the same one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the section 'Evaluation'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the sine of the aspect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the spatial blocks held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the training landslides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the whole area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there are two tensors '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no operator '{operator}' in the plugin's networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no such file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>these figures flatter as those of the paper's protocol do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>threshold reached</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>threshold reached, or kept by wish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>threshold {threshold:.3f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>told, not left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>too many messages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>train landslides: {train_slides}, train non-landslides: {train_others}, test landslides: {test_slides}, test non-landslides: {test_others}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>train logistic regression, forests, boosting and support vector machines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>train test split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>training data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>training samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>training {counted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>training {counted}, of all on the stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>true or false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tutorial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unacceptable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown categories</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown field {number} at byte {byte}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>uses operators of '{domain}' version {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vegetation, Sentinel-2, Landsat, near infrared, satellite image, cloud mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>very high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>very high zone (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>very low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>was damaged or changed after it was written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weight below the threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weight reaches the threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weight {weight:.4f}, VIF {vif:.2f}, {outcome}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weights kept, one dot a member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weights kept: epoch {epoch:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what is given as '{key}' of '{factor}' cannot be</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what it says of its bands is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where the slope is gentle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where {factor} is at most {limit:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whole spatial blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write and check network files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zone statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zone {number}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{all:,} landslides lie in {count:,} cells of '{raster}', up to {most:,} in one, and those of one cell give one sample.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{amount:,.1f} TB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount:.1f} GB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount:.1f} MB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{angle}, times 57.29578</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{area:,.0f} km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{auc:.3f} by the common held-out test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{auc:.3f} by the paper's protocol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{auc}, {kind} folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{a} and {b} ({r:+.2f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{before} and {after}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{before} or {after}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{before} {after}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{before}, {after}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{before}; {after}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{breaks} breaks make {zones} zones: give at most {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{cells:,} cells predicted, {minimum:.4f} to {maximum:.4f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{cells:,} cells, NDVI {minimum:.3f} to {maximum:.3f}; {masked:,} cells left out as cloud. Mean reflectance: red {red:.4g}, near infrared {infrared:.4g}; where scale and offset are right both lie between 0 and 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{cells:,} cells, up to {greatest:,.1f} m from the nearest feature.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{cells:,} of {all:,}, {area:,.1f} km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{cells:,}, from {where}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{columns:,} × {rows:,} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} samples in {bins} bins; bars: 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} without a geometry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} {counted}, lowest weight {weight:.4f}:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} categories</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} factors:</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more remarks are in the log.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} of the {all} features of {file} have no geometry and are left out.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} of the {breaks} manual breaks lie outside the values of '{path}', {low:.4g} to {high:.4g}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count} samples lie on no valid cell of the map and are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{dash}: no landslide lies in the class, so that it has no information value. In the map it counts as 0, as the paper has it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{difference:+.3f} by {kind} folds (p {p})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{difference:.3f} (p {p})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{difference} is more than chance: it is what the easy non-landslide points add.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{difference} is more than chance: it may be what easy non-landslide points add.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{difference} is more than usual, but points drawn at random are no easier than random cells: one pair of such tests in twenty differs so by chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{distance} m wide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{dropped} points share a cell with another one and are left out: one sample a cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{factor} {label} ({share:.1f} % of the cells; smoothed {value:.2f})</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{file} has {count} features of {parts} parts in all, and each feature counts as one landslide, whatever its parts.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{file}, layer {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{formula}, where degrees are first multiplied by 0.01745329</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{found:,} of {count:,} features can be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{group} (n = {count:,}), median {median:.3g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{group}: none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{held} In the common test landslides and other places count alike however many they are, so that accuracy, precision and F1 can be compared between the rows. The interval is DeLong's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{highest:g} or less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kept} of {all}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} has the key {name}, which is no whole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is given as a parameter and in SETTINGS: give it once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is nested without end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is no JSON from line {line} on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is no setting of the model chosen ({model}), but of {models}: leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is no text in UTF-8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is {value}, where {wanted} should stand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is {value}: choose one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is {value}: write true or false.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key}: {title}, true or false ({default})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key}: {title}, {low:g} to {high:g} ({default})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kinds} folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind} folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind} folds {auc:.3f} ({low:.3f} – {high:.3f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{landslides} landslides are few for {weighed} factors: below {fewest} a factor the weights change much from one inventory to another, and VIF, KMO and Bartlett's test mean nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{landslides} landslides are few for {weighed} factors: below {fewest} a factor the weights change much from one inventory to another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{landslides} landslides do not suit this basin: give 1 to {most}, or more cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{landslides}, every cell of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length:,g} km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lines:,} line segments and points, {surfaces:,} polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low:,.0f} – {high:,.0f} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low:.6g} to {high:.6g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lowest:.3f} (0.945 / number of factors)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lowest:.6g} to {highest:.6g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lowest:g} or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lowest:g} to {highest:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{measure:.3f}, “{word}” in Kaiser's words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{named} and {more} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} (AUC {training:.3f} on the training samples, {held_out:.3f} on those held out)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is '{text}': write whole numbers separated by commas, such as 16,32.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is {value}: choose one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is {value}: list whole numbers, one for each of the {items}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is {value}: use {wanted} from {low:g} to {high:g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} lists {count} {items}: list 1 to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} {then} then, {now} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: warped to the reference grid, {resampling}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {labels}; goodness of variance fit {gvf:.4f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{network}, {kind} folds: AUC of the common test {auc_common:.3f} ({folds}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{operator} asks for more memory than the size of the file explains</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{operator} has inputs or attributes that do not fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{operator} has other than one output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{operator} uses '{tensor}', which is not there before it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{outside:,} of {cells:,} {what} ({share}) lie outside the range of the training samples in at least one factor: {named}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{outside:,} points lie outside the raster and {on_nodata:,} where a factor has no data: their values are missing.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{pairs} and {count} more pairs</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{pairs} and {more} more pairs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{points:,} points with the values of {count} factors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{possible} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{reason}; infinite VIF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{samples:,}, {held:,} of them held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{seen:,} of {all:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{size:,} of {wanted:,} bytes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{strategy}, {network}: AUC by the paper's protocol {auc:.3f}, by the common test {common_auc:.3f}; highest zone {area_pct:.1f} % of the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text} ({number} of {count})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} [{package} is not installed]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, common held-out test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, paper's protocol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{trial} was not possible here. {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{wanted} or null</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{weight}  kept by wish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} holds {value} in {count:,} cells, far from all others ({others}): it looks like nodata that is not declared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} holds {value} in {count:,} of {looked:,} cells looked at, far from all others ({others}): it looks like nodata that is not declared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} needs about {needed} of memory and {free} are available: {remedy}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{width:.4g} × {height:.4g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{width:.4g} × {height:.4g} m ({columns:.6g}° × {rows:.6g}°)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{zones}, the lowest taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>μ is multiplied by it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>χ² = {statistic:,.1f}, {freedom} degrees of freedom, p {p}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> of these for training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> of these held out for the test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> of these in the zone table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>– in a cell that holds another one, which stands for both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>– on cells without a value in every factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>– outside the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>– without a geometry</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
