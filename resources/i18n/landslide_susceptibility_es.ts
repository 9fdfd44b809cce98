<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>LandslideSusceptibility</name>
    <message>
      <source>  {name}: {kind}, {crs}, {width} × {height} cells of {cell_width:.6g} × {cell_height:.6g}, nodata {nodata}, {span} ({path})</source>
      <translation>  {name}: {kind}, {crs}, {width} × {height} celdas de {cell_width:.6g} × {cell_height:.6g}, sin datos {nodata}, {span} ({path})</translation>
    </message>
    <message>
      <source>'Evaluate'</source>
      <translation>'Evaluar'</translation>
    </message>
    <message>
      <source>'The paper' is {reference}.</source>
      <translation>'El artículo' es {reference}.</translation>
    </message>
    <message>
      <source>'schema' is missing</source>
      <translation>falta 'schema'</translation>
    </message>
    <message>
      <source>'{factor}' lacks its '{key}'</source>
      <translation>a '{factor}' le falta su '{key}'</translation>
    </message>
    <message>
      <source>'{how}', given for '{name}', is no resampling: choose {known}.</source>
      <translation>'{how}', indicado para '{name}', no es un remuestreo: elegir {known}.</translation>
    </message>
    <message>
      <source>'{key}' in SETTINGS belongs to a model: write it under the model's name, such as {example}.</source>
      <translation>'{key}' en SETTINGS pertenece a un modelo: escribirlo bajo el nombre del modelo, como {example}.</translation>
    </message>
    <message>
      <source>'{key}' in SETTINGS is a parameter of its own: set {name} instead.</source>
      <translation>'{key}' en SETTINGS es un parámetro propio: fijar {name} en su lugar.</translation>
    </message>
    <message>
      <source>'{key}' in SETTINGS is unknown (did you mean {near}?).</source>
      <translation>'{key}' en SETTINGS es desconocido (¿se quiso decir {near}?).</translation>
    </message>
    <message>
      <source>'{key}' in SETTINGS is unknown: there are {known}.</source>
      <translation>'{key}' en SETTINGS es desconocido: existen {known}.</translation>
    </message>
    <message>
      <source>'{key}' is missing</source>
      <translation>falta '{key}'</translation>
    </message>
    <message>
      <source>'{key}' is not known to this version</source>
      <translation>esta versión no conoce '{key}'</translation>
    </message>
    <message>
      <source>'{key}' is {other}, but 'parameters.split.seed' is {seed}, and a run has one seed</source>
      <translation>'{key}' es {other}, pero 'parameters.split.seed' es {seed}, y una ejecución tiene una sola semilla</translation>
    </message>
    <message>
      <source>'{key}' stands twice in one object</source>
      <translation>'{key}' aparece dos veces en un mismo objeto</translation>
    </message>
    <message>
      <source>'{model}' in SETTINGS has no settings: write them like {example}.</source>
      <translation>'{model}' en SETTINGS no tiene ajustes: escribirlos como {example}.</translation>
    </message>
    <message>
      <source>'{name}' has both breaks and a number of classes: keep one of them.</source>
      <translation>'{name}' tiene tanto rupturas como un número de clases: dejar uno de los dos.</translation>
    </message>
    <message>
      <source>'{name}' in the {what} is no factor of the {of}: choose from {names}.</source>
      <translation>'{name}', en la lista de {what}, no figura entre los factores ({of}): elegir entre {names}.</translation>
    </message>
    <message>
      <source>'{name}' is categorical and has no breaks: leave it out of the breaks.</source>
      <translation>'{name}' es categórico y no tiene rupturas: quitarlo de las rupturas.</translation>
    </message>
    <message>
      <source>'{name}' is categorical, and its categories are its classes: leave it out of the numbers of classes.</source>
      <translation>'{name}' es categórico, y sus categorías son sus clases: quitarlo de los números de clases.</translation>
    </message>
    <message>
      <source>'{name}' is no setting of this model: it has {known}.</source>
      <translation>'{name}' no es un ajuste de este modelo: tiene {known}.</translation>
    </message>
    <message>
      <source>'{name}' stands twice in the {what}: keep one.</source>
      <translation>'{name}' aparece dos veces en la lista de {what}: dejar uno.</translation>
    </message>
    <message>
      <source>'{package}' (to {purpose})</source>
      <translation>'{package}' (para {purpose})</translation>
    </message>
    <message>
      <source>'{part}' in the {what} is not understood: write 'name=number' and ';' between them.</source>
      <translation>No se entiende '{part}' en la lista de {what}: escribir 'nombre=número', separados por ';'.</translation>
    </message>
    <message>
      <source>'{part}' in the {what} is not understood: write 'name=…' and ';' between them.</source>
      <translation>No se entiende '{part}' en la lista de {what}: escribir 'nombre=…', separados por ';'.</translation>
    </message>
    <message>
      <source>'{part}' is no value of a cloud mask: give whole numbers, such as 3, 8-11.</source>
      <translation>'{part}' no es un valor de una máscara de nubes: dar números enteros, como 3, 8-11.</translation>
    </message>
    <message>
      <source>'{unknown}' is no setting of this model: leave it out.</source>
      <translation>'{unknown}' no es un ajuste de este modelo: quitarlo.</translation>
    </message>
    <message>
      <source>'{value}' among the labels is no whole number: name categories by theirs.</source>
      <translation>'{value}', entre las etiquetas, no es un número entero: indicar las categorías por su número.</translation>
    </message>
    <message>
      <source>'{wanted}' is not found in '{path}', whose text is in an encoding that no file tells: lay a file '{cpg}' beside it that holds the encoding's name, such as GBK or UTF-8.</source>
      <translation>'{wanted}' no se encuentra en '{path}', cuyo texto está en una codificación que ningún archivo indica: poner a su lado un archivo '{cpg}' que contenga el nombre de la codificación, como GBK o UTF-8.</translation>
    </message>
    <message>
      <source>0 = none. Otherwise everything is fitted anew in so many random folds, and again in as many spatial ones, and by time if there is a field of dates.</source>
      <translation>0 = ninguno. De lo contrario, todo se ajusta de nuevo en ese número de pliegues aleatorios y otra vez en el mismo número de pliegues espaciales, y por tiempo si hay un campo de fechas.</translation>
    </message>
    <message>
      <source>0 = none. Otherwise the model is trained anew in so many random folds, and again in as many spatial ones, and by time if there is a field of dates; this needs the whole inventory, the factor stack and the model file.</source>
      <translation>0 = ninguno. De lo contrario, el modelo se entrena de nuevo en ese número de pliegues aleatorios y otra vez en el mismo número de pliegues espaciales, y por tiempo si hay un campo de fechas; para ello hacen falta el inventario completo, la pila de factores y el archivo del modelo.</translation>
    </message>
    <message>
      <source>0.945 divided by the number of weighed factors, the paper's 0.045 of 21</source>
      <translation>0.945 dividido entre el número de factores ponderados, el 0.045 de 21 del artículo</translation>
    </message>
    <message>
      <source>0: the usual formula, where a class without landslides has the value 0. Above 0: Laplace smoothing, which gives such a class a low value; 1 is customary.</source>
      <translation>0: la fórmula habitual, en la que una clase sin deslizamientos tiene el valor 0. Mayor que 0: suavizado de Laplace, que da a tal clase un valor bajo; lo usual es 1.</translation>
    </message>
    <message>
      <source>1 / cos(slope)</source>
      <translation>1 / cos(pendiente)</translation>
    </message>
    <message>
      <source>1 All steps</source>
      <translation>1 Todos los pasos</translation>
    </message>
    <message>
      <source>1 higher</source>
      <translation>1 más alta</translation>
    </message>
    <message>
      <source>1 lower</source>
      <translation>1 más baja</translation>
    </message>
    <message>
      <source>1 takes as many non-landslides as there are cells with landslides, as published. Left empty: as many as models rank best with ({count:g}).</source>
      <translation>1 toma tantos no deslizamientos como celdas con deslizamientos haya, como se publicó. Si se deja vacío: tantos como aquellos con los que mejor ordenan los modelos ({count:g}).</translation>
    </message>
    <message>
      <source>100 · tan(value in radians)</source>
      <translation>100 · tan(valor en radianes)</translation>
    </message>
    <message>
      <source>2 Factors</source>
      <translation>2 Factores</translation>
    </message>
    <message>
      <source>2 or more higher</source>
      <translation>2 o más más alta</translation>
    </message>
    <message>
      <source>2 or more lower</source>
      <translation>2 o más más baja</translation>
    </message>
    <message>
      <source>24 is a cell of zone 2 in the first map and of zone 4 in the second; with colours and names.</source>
      <translation>24 es una celda de la zona 2 en el primer mapa y de la zona 4 en el segundo; con colores y nombres.</translation>
    </message>
    <message>
      <source>3 Screening</source>
      <translation>3 Selección de factores</translation>
    </message>
    <message>
      <source>4 Information value</source>
      <translation>4 Valor de información</translation>
    </message>
    <message>
      <source>5 Samples</source>
      <translation>5 Muestras</translation>
    </message>
    <message>
      <source>6 Models</source>
      <translation>6 Modelos</translation>
    </message>
    <message>
      <source>7 Zones</source>
      <translation>7 Zonas</translation>
    </message>
    <message>
      <source>8 Evaluation and comparison</source>
      <translation>8 Evaluación y comparación</translation>
    </message>
    <message>
      <source>95 % interval</source>
      <translation>Intervalo del 95 %</translation>
    </message>
    <message>
      <source>95 % interval by spatial blocks</source>
      <translation>Intervalo del 95 % por bloques espaciales</translation>
    </message>
    <message>
      <source>= on the map</source>
      <translation>= en el mapa</translation>
    </message>
    <message>
      <source>= on the map and in the zone table</source>
      <translation>= en el mapa y en la tabla de zonas</translation>
    </message>
    <message>
      <source>= samples, one a cell</source>
      <translation>= muestras, una por celda</translation>
    </message>
    <message>
      <source>A GeoTIFF, or a virtual raster (.vrt) that refers to the factor files without copying them.</source>
      <translation>Un GeoTIFF, o un ráster virtual (.vrt) que remite a los archivos de los factores sin copiarlos.</translation>
    </message>
    <message>
      <source>A Shapefile's field names have at most {most} characters, but '{field}' in '{path}' has more: end the output's name with .gpkg.</source>
      <translation>Los nombres de campo de un Shapefile tienen como máximo {most} caracteres, pero '{field}' en '{path}' tiene más: terminar el nombre de la salida en .gpkg.</translation>
    </message>
    <message>
      <source>A band of the raster '{path}' is its transparency (alpha), but not the last band, and would be a factor.</source>
      <translation>Una banda del ráster '{path}' es su transparencia (alfa), pero no es la última banda, y sería un factor.</translation>
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells</source>
      <translation>Una cuenca de {columns} x {rows} celdas</translation>
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells is too large: take {largest:,} cells at most.</source>
      <translation>Una cuenca de {columns} x {rows} celdas es demasiado grande: tomar como máximo {largest:,} celdas.</translation>
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells is too long: take {longest:,} or fewer each way.</source>
      <translation>Una cuenca de {columns} x {rows} celdas es demasiado larga: tomar {longest:,} o menos en cada dirección.</translation>
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells is too small: take {smallest} or more each way.</source>
      <translation>Una cuenca de {columns} x {rows} celdas es demasiado pequeña: tomar {smallest} o más en cada dirección.</translation>
    </message>
    <message>
      <source>A basin {length:,.0f} km long does not fit a UTM zone: take fewer or smaller cells, up to {longest:.0f} km.</source>
      <translation>Una cuenca de {length:,.0f} km de largo no cabe en una zona UTM: tomar menos celdas o celdas más pequeñas, hasta {longest:.0f} km.</translation>
    </message>
    <message>
      <source>A block of the {bands} bands of the raster '{path}'</source>
      <translation>Un bloque de las {bands} bandas del ráster '{path}'</translation>
    </message>
    <message>
      <source>A cloud mask is given without the values that count as cloud: give at least one.</source>
      <translation>Se ha indicado una máscara de nubes sin los valores que cuentan como nube: dar al menos uno.</translation>
    </message>
    <message>
      <source>A factor in {where} has a name without letters, or with a line break or another control character in it (band {number}): rename it.</source>
      <translation>Un factor en {where} tiene un nombre sin letras, o con un salto de línea u otro carácter de control (banda {number}): cambiarle el nombre.</translation>
    </message>
    <message>
      <source>A feature of several polygons or lines (a dissolved inventory is one) counts as one landslide; with this each of its parts does.</source>
      <translation>Un elemento de varios polígonos o líneas (un inventario disuelto lo es) cuenta como un solo deslizamiento; con esta opción cuenta cada una de sus partes.</translation>
    </message>
    <message>
      <source>A few are usual, because samples are few.</source>
      <translation>Es habitual que haya algunas, porque las muestras son pocas.</translation>
    </message>
    <message>
      <source>A forest of {trees} trees with {nodes} nodes each would make a file too large to load: lower the number of trees or raise the fewest samples in a leaf.</source>
      <translation>Un bosque de {trees} árboles con {nodes} nodos cada uno daría un archivo demasiado grande para cargarlo: reducir el número de árboles o aumentar el mínimo de muestras en una hoja.</translation>
    </message>
    <message>
      <source>A hillshade of cells of {dx} x {dy} m, light at {altitude} degrees and exaggeration {exaggeration} cannot be computed: sizes and exaggeration must be positive and the light between 0 and 90 degrees.</source>
      <translation>No se puede calcular un sombreado con celdas de {dx} x {dy} m, luz a {altitude} grados y exageración {exaggeration}: los tamaños y la exageración deben ser positivos y la luz estar entre 0 y 90 grados.</translation>
    </message>
    <message>
      <source>A label table is given for '{name}', which is continuous: name it as categorical.</source>
      <translation>Se ha indicado una tabla de etiquetas para '{name}', que es continuo: declararlo como categórico.</translation>
    </message>
    <message>
      <source>A label table is given for '{name}', which the model knows as continuous: leave it out.</source>
      <translation>Se ha indicado una tabla de etiquetas para '{name}', que el modelo conoce como continuo: quitarla.</translation>
    </message>
    <message>
      <source>A landslide lies in it</source>
      <translation>Hay un deslizamiento en ella</translation>
    </message>
    <message>
      <source>A landslide lies where a point on it does; the third takes landslides that are polygons. How many it needs, or which share, stands below.</source>
      <translation>Un deslizamiento está donde está un punto situado sobre él; la tercera opción toma deslizamientos que sean polígonos. Cuántos hacen falta, o qué proporción, se indica más abajo.</translation>
    </message>
    <message>
      <source>A map of {rows} x {columns} cells of {dx} x {dy} m cannot be drawn: give at least one cell, and cell sizes above zero in metres.</source>
      <translation>No se puede dibujar un mapa de {rows} x {columns} celdas de {dx} x {dy} m: dar al menos una celda, y tamaños de celda mayores que cero en metros.</translation>
    </message>
    <message>
      <source>A mapping unit holds landslides of several dates, so time cannot split units: choose another split.</source>
      <translation>Una unidad cartográfica contiene deslizamientos de varias fechas, así que el tiempo no puede repartir las unidades: elegir otra partición.</translation>
    </message>
    <message>
      <source>A member stops after so many epochs without a lower validation loss; 0 trains all epochs.</source>
      <translation>Un miembro se detiene tras ese número de épocas sin una pérdida de validación menor; 0 entrena todas las épocas.</translation>
    </message>
    <message>
      <source>A model has seen {samples:,} training samples. Where a place is like none of them, its susceptibility is a guess, whatever the test says elsewhere. The dissimilarity index is the distance from a place to the nearest training sample, in factors that are scaled and weighed by their importance, over the mean distance between samples (Meyer and Pebesma 2021).</source>
      <translation>Un modelo ha visto {samples:,} muestras de entrenamiento. Donde un lugar no se parece a ninguna de ellas, su susceptibilidad es una conjetura, diga lo que diga la prueba en otros sitios. El índice de disimilitud es la distancia de un lugar a la muestra de entrenamiento más cercana, en factores escalados y ponderados por su importancia, dividida entre la distancia media entre muestras (Meyer y Pebesma 2021).</translation>
    </message>
    <message>
      <source>A model is given twice ({names}): give each once.</source>
      <translation>Se ha indicado un modelo dos veces ({names}): indicar cada uno una sola vez.</translation>
    </message>
    <message>
      <source>A number for each unit. Polygons become such a raster by 'Rasterize (vector to raster)'.</source>
      <translation>Un número para cada unidad. Los polígonos se convierten en un ráster así con 'Rasterizar (vectorial a ráster)'.</translation>
    </message>
    <message>
      <source>A perfectly calibrated map would show an error of {low:.3f} to {high:.3f} by chance with these samples (95 %), so this one's {verdict}.</source>
      <translation>Un mapa perfectamente calibrado mostraría por azar, con estas muestras, un error de {low:.3f} a {high:.3f} (95 %), así que el de este {verdict}.</translation>
    </message>
    <message>
      <source>A picture of the report is neither PNG bytes nor SVG text: draw it with reports/figures.</source>
      <translation>Una imagen del informe no es ni bytes PNG ni texto SVG: dibujarla con reports/figures.</translation>
    </message>
    <message>
      <source>A piece of the work was given to several workers, and each of them ended ({reason}): look into their logs, and give them more memory.</source>
      <translation>Una parte del trabajo se dio a varios trabajadores y todos terminaron ({reason}): consulte sus registros y deles más memoria.</translation>
    </message>
    <message>
      <source>A polygon counts once, at a point on its surface; no other place was picked on any of its cells.</source>
      <translation>Un polígono cuenta una vez, en un punto de su superficie; no se ha elegido ningún otro lugar en ninguna de sus celdas.</translation>
    </message>
    <message>
      <source>A random split of the same landslides, in which most of those held out have neighbours that were trained on, has an AUC of {auc:.3f} (95 % interval {interval}).</source>
      <translation>Una partición al azar de los mismos deslizamientos, en la que la mayoría de los reservados tienen vecinos con los que se entrenó, tiene un AUC de {auc:.3f} (intervalo del 95 % {interval}).</translation>
    </message>
    <message>
      <source>A raster of classes, such as Sentinel-2's scene classification (SCL). On another grid it is warped: nearest, by mode where its cells are at most half as wide. Where it has no data, cells are taken for clear.</source>
      <translation>Un ráster de clases, como la clasificación de escena de Sentinel-2 (SCL). Si está en otra malla, se transforma: vecino más próximo, o por la moda donde sus celdas tienen como mucho la mitad del ancho. Donde no tiene datos, las celdas se toman por despejadas.</translation>
    </message>
    <message>
      <source>A response curve changes one factor and leaves the others as they are. Where the strip below it is empty, no sample supports it, and where factors go together, some of the combinations behind it do not occur on the ground. Importance and response say what this model does, not what causes landslides: they depend on how non-landslide points were picked.</source>
      <translation>Una curva de respuesta cambia un factor y deja los demás como están. Donde la franja inferior está vacía, ninguna muestra la respalda, y donde los factores van juntos, algunas de las combinaciones que hay detrás no se dan en el terreno. La importancia y la respuesta dicen lo que hace este modelo, no lo que causa los deslizamientos: dependen de cómo se eligieron los puntos de no deslizamiento.</translation>
    </message>
    <message>
      <source>A row for each place and factor: its value there, its contribution, standard error and rank.</source>
      <translation>Una fila por cada lugar y factor: su valor allí, su contribución, el error estándar y el puesto.</translation>
    </message>
    <message>
      <source>A small model that imitates the ensemble makes the map: at {cells:,} cells that it did not learn from it differs by {difference:.4f} on average, in the deviation by {deviation:.4f}, and {alike:.1f} % of them are in the same zone.</source>
      <translation>El mapa lo hace un modelo pequeño que imita al conjunto: en {cells:,} celdas de las que no aprendió difiere en {difference:.4f} de media, en la desviación en {deviation:.4f}, y el {alike:.1f} % de ellas está en la misma zona.</translation>
    </message>
    <message>
      <source>A spatial split, which holds out whole blocks, has an AUC of {auc:.3f} (95 % interval {interval}): that is what to expect where no landslide is known nearby.</source>
      <translation>Una partición espacial, que reserva bloques enteros, tiene un AUC de {auc:.3f} (intervalo del 95 % {interval}): es lo que cabe esperar donde no se conoce ningún deslizamiento cercano.</translation>
    </message>
    <message>
      <source>A split by time needs the landslides' dates, but none of these has one: give some.</source>
      <translation>Una partición por tiempo necesita las fechas de los deslizamientos, pero ninguno de estos tiene: indicar algunas.</translation>
    </message>
    <message>
      <source>A split by time needs the landslides' dates: give them.</source>
      <translation>Una partición por tiempo necesita las fechas de los deslizamientos: indicarlas.</translation>
    </message>
    <message>
      <source>A split by time needs the landslides' dates: name the field that holds them (DATE_FIELD).</source>
      <translation>Una partición por tiempo necesita las fechas de los deslizamientos: indicar el campo que las contiene (DATE_FIELD).</translation>
    </message>
    <message>
      <source>A strategy is given twice ({names}): give each once.</source>
      <translation>Se ha indicado una estrategia dos veces ({names}): indicar cada una una sola vez.</translation>
    </message>
    <message>
      <source>A support vector machine of {count} samples takes minutes to train and is slow to predict, both by the square of their number: another model is better suited, or fewer samples.</source>
      <translation>Una máquina de vectores de soporte con {count} muestras tarda minutos en entrenarse y predice despacio, en ambos casos según el cuadrado de su número: conviene más otro modelo, o menos muestras.</translation>
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
      <translation>Una cuenca sintética de {columns} x {rows} celdas de {cell_size:g} m, semilla {seed}. Ningún lugar de la Tierra es así.

factors/*.tif      los trece factores condicionantes de Wang &amp; Tang (2024), float32, {crs}
                   elevation, relief, surface_cut y las distancias en metros, slope en grados, temperature en grados
                   Celsius, rainfall en mm al año, spi es un logaritmo de metros; ndvi, roughness y elevation_cv no
                   tienen unidad
rivers.gpkg        líneas: id, strahler, area_km2 (drenada en el extremo inferior)
roads.gpkg         líneas: id, class (main o minor: principal o secundaria)
faults.gpkg        líneas: id
landslides.gpkg    {landslides} puntos: id; como máximo uno por celda
truth.tif          la susceptibilidad relativa a partir de la cual se sortearon los deslizamientos, de 0 a 1
hidden.tif         el factor oculto de la verdad; no es uno de los trece, así que no debe darse a ningún modelo

Los deslizamientos se sortearon sin reemplazo, cada celda con una probabilidad proporcional a la verdad:

{formula}
slope y relief son los factores de esos nombres, y así sucesivamente. Las distancias se midieron desde las celdas por las
que pasa una línea hasta los centros de las celdas, de modo que difieren de la distancia a la línea en menos de una celda.
</translation>
    </message>
    <message>
      <source>A table of the places and a figure for each of the first, as one HTML page.</source>
      <translation>Una tabla de los lugares y una figura de cada uno de los primeros, en una página HTML.</translation>
    </message>
    <message>
      <source>A table with one row per factor: the training range, and the cells below it, above it and in categories that training never met.</source>
      <translation>Una tabla con una fila por factor: el rango de entrenamiento y las celdas por debajo de él, por encima de él y en categorías que el entrenamiento no conoció.</translation>
    </message>
    <message>
      <source>A table with the cells and the share of the area outside, of the whole map and of each zone.</source>
      <translation>Una tabla con las celdas y la proporción del área que quedan fuera, de todo el mapa y de cada zona.</translation>
    </message>
    <message>
      <source>A trained model on a new area</source>
      <translation>Un modelo entrenado en un área nueva</translation>
    </message>
    <message numerus="yes">
      <source>A training share of {share:g} of {count} landslides leaves none to train: give a larger share (TRAIN_SHARE), or map more.</source>
      <translation>
        <numerusform>Una proporción de entrenamiento de {share:g} deja el único deslizamiento fuera del entrenamiento: cartografiar más.</numerusform>
        <numerusform>Una proporción de entrenamiento de {share:g} de {count} deslizamientos no deja ninguno para entrenar: dar una proporción mayor (TRAIN_SHARE), o cartografiar más.</numerusform>
      </translation>
    </message>
    <message>
      <source>A unit has landslides if</source>
      <translation>Una unidad tiene deslizamientos si</translation>
    </message>
    <message>
      <source>A window of {window:g} m is less than three cells: 3 × 3 cells are the least it can be.</source>
      <translation>Una ventana de {window:g} m es menor que tres celdas: lo mínimo posible son 3 × 3 celdas.</translation>
    </message>
    <message>
      <source>A window of {window:g} m is {largest:,} cells wide on this DEM, more than {most:,}: choose a smaller window or a coarser DEM.</source>
      <translation>Una ventana de {window:g} m tiene {largest:,} celdas de ancho en este MDE, más de {most:,}: elegir una ventana menor o un MDE menos detallado.</translation>
    </message>
    <message>
      <source>A zone raster made here before, or the manifest.json of a run: its limits are taken instead of new ones, so that the zones of maps of several years can be compared.</source>
      <translation>Un ráster de zonas creado aquí antes, o el manifest.json de una ejecución: se toman sus límites en lugar de otros nuevos, para que se puedan comparar las zonas de mapas de varios años.</translation>
    </message>
    <message>
      <source>ANN, artificial neural network, neural network, deep learning, machine learning, BP, back propagation, MLP, multilayer perceptron, LSTM, CNN, convolutional neural network, attention, RF, random forest, SVM, support vector machine, logistic regression, gradient boosting, GBDT, ONNX, classifier, network</source>
      <translation>RNA, red neuronal artificial, red neuronal, aprendizaje profundo, aprendizaje automático, BP, retropropagación, MLP, perceptrón multicapa, LSTM, CNN, red neuronal convolucional, atención, RF, bosque aleatorio, random forest, SVM, máquina de vectores de soporte, regresión logística, potenciación del gradiente, gradient boosting, GBDT, ONNX, clasificador, red, ANN</translation>
    </message>
    <message>
      <source>ANN, neural network, CNN, LSTM, random forest, SVM, model comparison, DeLong, McNemar, ROC, AUC, validation, network</source>
      <translation>ANN, RNA, red neuronal, CNN, LSTM, bosque aleatorio, random forest, SVM, comparación de modelos, DeLong, McNemar, ROC, AUC, validación, red</translation>
    </message>
    <message>
      <source>AOA, DI, LPD, CAST, dissimilarity index, local point density, extrapolation, transferability, uncertainty, novelty, feature space</source>
      <translation>AOA, DI, LPD, CAST, índice de disimilitud, densidad local de puntos, extrapolación, transferibilidad, incertidumbre, novedad, espacio de características</translation>
    </message>
    <message>
      <source>AUC</source>
      <translation>AUC</translation>
    </message>
    <message>
      <source>AUC 95 % interval by spatial blocks</source>
      <translation>Intervalo del 95 % del AUC por bloques espaciales</translation>
    </message>
    <message>
      <source>AUC against all units without landslides</source>
      <translation>AUC frente a todas las unidades sin deslizamientos</translation>
    </message>
    <message>
      <source>AUC against all units without landslides, lower limit of the 95 % interval</source>
      <translation>AUC frente a todas las unidades sin deslizamientos, límite inferior del intervalo del 95 %</translation>
    </message>
    <message>
      <source>AUC against all units without landslides, random folds</source>
      <translation>AUC frente a todas las unidades sin deslizamientos, pliegues aleatorios</translation>
    </message>
    <message>
      <source>AUC against all units without landslides, spatial folds</source>
      <translation>AUC frente a todas las unidades sin deslizamientos, pliegues espaciales</translation>
    </message>
    <message>
      <source>AUC against all units without landslides, upper limit of the 95 % interval</source>
      <translation>AUC frente a todas las unidades sin deslizamientos, límite superior del intervalo del 95 %</translation>
    </message>
    <message>
      <source>AUC against held-out units alone</source>
      <translation>AUC solo frente a las unidades reservadas</translation>
    </message>
    <message>
      <source>AUC against held-out units alone, lower limit of the 95 % interval</source>
      <translation>AUC solo frente a las unidades reservadas, límite inferior del intervalo del 95 %</translation>
    </message>
    <message>
      <source>AUC against held-out units alone, random folds</source>
      <translation>AUC solo frente a las unidades reservadas, pliegues aleatorios</translation>
    </message>
    <message>
      <source>AUC against held-out units alone, spatial folds</source>
      <translation>AUC solo frente a las unidades reservadas, pliegues espaciales</translation>
    </message>
    <message>
      <source>AUC against held-out units alone, upper limit of the 95 % interval</source>
      <translation>AUC solo frente a las unidades reservadas, límite superior del intervalo del 95 %</translation>
    </message>
    <message>
      <source>AUC by the paper's protocol ({study}) {auc:.3f}, by the common held-out test {common_auc:.3f} (95 % interval by spatial blocks {auc_low:.3f} – {auc_high:.3f}; DeLong's, which takes landslides for independent, {delong_low:.3f} – {delong_high:.3f}).</source>
      <translation>AUC según el protocolo del artículo ({study}) {auc:.3f}, según la prueba común reservada {common_auc:.3f} (intervalo del 95 % por bloques espaciales {auc_low:.3f} – {auc_high:.3f}; el de DeLong, que toma los deslizamientos por independientes, {delong_low:.3f} – {delong_high:.3f}).</translation>
    </message>
    <message>
      <source>AUC of the first map</source>
      <translation>AUC del primer mapa</translation>
    </message>
    <message>
      <source>AUC of the first map, lower limit of the 95 % interval by spatial blocks</source>
      <translation>AUC del primer mapa, límite inferior del intervalo del 95 % por bloques espaciales</translation>
    </message>
    <message>
      <source>AUC of the first map, upper limit of the 95 % interval by spatial blocks</source>
      <translation>AUC del primer mapa, límite superior del intervalo del 95 % por bloques espaciales</translation>
    </message>
    <message>
      <source>AUC of the held-out samples inside</source>
      <translation>AUC de las muestras reservadas de dentro</translation>
    </message>
    <message>
      <source>AUC of the held-out samples outside</source>
      <translation>AUC de las muestras reservadas de fuera</translation>
    </message>
    <message>
      <source>AUC of the information-value map, common test</source>
      <translation>AUC del mapa de valor de información, prueba común</translation>
    </message>
    <message>
      <source>AUC of the second map</source>
      <translation>AUC del segundo mapa</translation>
    </message>
    <message>
      <source>AUC of the second map, lower limit of the 95 % interval by spatial blocks</source>
      <translation>AUC del segundo mapa, límite inferior del intervalo del 95 % por bloques espaciales</translation>
    </message>
    <message>
      <source>AUC of the second map, upper limit of the 95 % interval by spatial blocks</source>
      <translation>AUC del segundo mapa, límite superior del intervalo del 95 % por bloques espaciales</translation>
    </message>
    <message>
      <source>AUC on held-out samples</source>
      <translation>AUC en las muestras reservadas</translation>
    </message>
    <message>
      <source>AUC on training samples</source>
      <translation>AUC en las muestras de entrenamiento</translation>
    </message>
    <message>
      <source>AUC ranked by</source>
      <translation>AUC que decide el orden</translation>
    </message>
    <message>
      <source>AUC with nothing shuffled</source>
      <translation>AUC sin barajar nada</translation>
    </message>
    <message>
      <source>AUC {auc:.3f}</source>
      <translation>AUC {auc:.3f}</translation>
    </message>
    <message>
      <source>AUC {auc:.3f} ({low:.3f}–{high:.3f})</source>
      <translation>AUC {auc:.3f} ({low:.3f}–{high:.3f})</translation>
    </message>
    <message>
      <source>AUC {auc:.3f} on {landslides:,} landslides and {others:,} other places ({side}); most important: {top}.</source>
      <translation>AUC {auc:.3f} en {landslides:,} deslizamientos y {others:,} otros lugares ({side}); los más importantes: {top}.</translation>
    </message>
    <message>
      <source>AUC, common held-out test</source>
      <translation>AUC, prueba común reservada</translation>
    </message>
    <message>
      <source>AUC, common test</source>
      <translation>AUC, prueba común</translation>
    </message>
    <message>
      <source>AUC, common test, a random split beside that by time</source>
      <translation>AUC, prueba común, una partición al azar junto a la que es por tiempo</translation>
    </message>
    <message>
      <source>AUC, common test, a spatial split beside that by time</source>
      <translation>AUC, prueba común, una partición espacial junto a la que es por tiempo</translation>
    </message>
    <message>
      <source>AUC, common test, folds by time</source>
      <translation>AUC, prueba común, pliegues por tiempo</translation>
    </message>
    <message>
      <source>AUC, common test, inside the area of applicability</source>
      <translation>AUC, prueba común, dentro del área de aplicabilidad</translation>
    </message>
    <message>
      <source>AUC, common test, lower limit of the 95 % interval</source>
      <translation>AUC, prueba común, límite inferior del intervalo del 95 %</translation>
    </message>
    <message>
      <source>AUC, common test, lower limit of the 95 % interval by spatial blocks</source>
      <translation>AUC, prueba común, límite inferior del intervalo del 95 % por bloques espaciales</translation>
    </message>
    <message>
      <source>AUC, common test, outside the area of applicability</source>
      <translation>AUC, prueba común, fuera del área de aplicabilidad</translation>
    </message>
    <message>
      <source>AUC, common test, random folds</source>
      <translation>AUC, prueba común, pliegues aleatorios</translation>
    </message>
    <message>
      <source>AUC, common test, spatial folds</source>
      <translation>AUC, prueba común, pliegues espaciales</translation>
    </message>
    <message>
      <source>AUC, common test, upper limit of the 95 % interval</source>
      <translation>AUC, prueba común, límite superior del intervalo del 95 %</translation>
    </message>
    <message>
      <source>AUC, common test, upper limit of the 95 % interval by spatial blocks</source>
      <translation>AUC, prueba común, límite superior del intervalo del 95 % por bloques espaciales</translation>
    </message>
    <message>
      <source>AUC, common test, {kind} folds</source>
      <translation>AUC, prueba común, pliegues {kind}</translation>
    </message>
    <message>
      <source>AUC, first map</source>
      <translation>AUC, primer mapa</translation>
    </message>
    <message>
      <source>AUC, interval by DeLong</source>
      <translation>AUC, intervalo de DeLong</translation>
    </message>
    <message>
      <source>AUC, interval by spatial blocks</source>
      <translation>AUC, intervalo por bloques espaciales</translation>
    </message>
    <message>
      <source>AUC, lower limit of the 95 % interval</source>
      <translation>AUC, límite inferior del intervalo del 95 %</translation>
    </message>
    <message>
      <source>AUC, lower limit of the 95 % interval by spatial blocks</source>
      <translation>AUC, límite inferior del intervalo del 95 % por bloques espaciales</translation>
    </message>
    <message>
      <source>AUC, nothing shuffled</source>
      <translation>AUC, sin barajar nada</translation>
    </message>
    <message>
      <source>AUC, paper's protocol</source>
      <translation>AUC, protocolo del artículo</translation>
    </message>
    <message>
      <source>AUC, paper's protocol, folds by time</source>
      <translation>AUC, protocolo del artículo, pliegues por tiempo</translation>
    </message>
    <message>
      <source>AUC, paper's protocol, random folds</source>
      <translation>AUC, protocolo del artículo, pliegues aleatorios</translation>
    </message>
    <message>
      <source>AUC, paper's protocol, spatial folds</source>
      <translation>AUC, protocolo del artículo, pliegues espaciales</translation>
    </message>
    <message>
      <source>AUC, paper's protocol, {kind} folds</source>
      <translation>AUC, protocolo del artículo, pliegues {kind}</translation>
    </message>
    <message>
      <source>AUC, second map</source>
      <translation>AUC, segundo mapa</translation>
    </message>
    <message>
      <source>AUC, spatial folds</source>
      <translation>AUC, pliegues espaciales</translation>
    </message>
    <message>
      <source>AUC, spatial split</source>
      <translation>AUC, partición espacial</translation>
    </message>
    <message>
      <source>AUC, upper limit of the 95 % interval</source>
      <translation>AUC, límite superior del intervalo del 95 %</translation>
    </message>
    <message>
      <source>AUC, upper limit of the 95 % interval by spatial blocks</source>
      <translation>AUC, límite superior del intervalo del 95 % por bloques espaciales</translation>
    </message>
    <message>
      <source>AUCs, ROC and rate curves together, and the changes, as one HTML page.</source>
      <translation>AUC, ROC y curvas de tasas juntas, y los cambios, en una página HTML.</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Exactitud</translation>
    </message>
    <message>
      <source>Accuracy on held-out samples</source>
      <translation>Exactitud en las muestras reservadas</translation>
    </message>
    <message>
      <source>Add it yourself (Raster calculator), and choose the unit cells (CATCHMENT_UNIT), so that it is certain.</source>
      <translation>Sumarlo por cuenta propia (Calculadora ráster) y elegir celdas como unidad (CATCHMENT_UNIT), para que sea seguro.</translation>
    </message>
    <message>
      <source>Added to both bands: -1000 for Sentinel-2 from processing baseline 04.00 on. A scale or offset that the file itself states is applied before.</source>
      <translation>Se suma a ambas bandas: -1000 para Sentinel-2 desde la línea base de procesamiento 04.00. Antes se aplica la escala o el desplazamiento que declare el propio archivo.</translation>
    </message>
    <message>
      <source>Adds landslides, zones, susceptibility and information value to the project when the run is done, in one group; what is open of an earlier run into the folder is shown anew in any case.</source>
      <translation>Añade los deslizamientos, las zonas, la susceptibilidad y el valor de información al proyecto cuando termina la ejecución, en un grupo; lo que esté abierto de una ejecución anterior en la carpeta se vuelve a mostrar en cualquier caso.</translation>
    </message>
    <message>
      <source>Adds the zones and the susceptibility to the project when the run is done.</source>
      <translation>Añade las zonas y la susceptibilidad al proyecto cuando termina la ejecución.</translation>
    </message>
    <message>
      <source>After this epoch the learning rate is a tenth; 0 = never.</source>
      <translation>Después de esta época la tasa de aprendizaje es la décima parte; 0 = nunca.</translation>
    </message>
    <message>
      <source>All coalitions of the factors were predicted, so that they are exact beside this background.</source>
      <translation>Se predijeron todas las coaliciones de los factores, de modo que, con este fondo, son exactas.</translation>
    </message>
    <message>
      <source>All coalitions of {count} factors are too many: put some into groups, so that there are at most {most}, or have permutations sampled.</source>
      <translation>Todas las coaliciones de {count} factores son demasiadas: reunir algunos en grupos, de modo que sean como máximo {most}, o hacer que se muestreen permutaciones.</translation>
    </message>
    <message>
      <source>All factors stay: none has a weight below {lowest}, except those kept by wish.</source>
      <translation>Todos los factores se conservan: ninguno tiene un peso inferior a {lowest}, salvo los conservados por deseo expreso.</translation>
    </message>
    <message>
      <source>All factors weigh alike, because no importance is known or none is above zero.</source>
      <translation>Todos los factores pesan lo mismo, porque no se conoce ninguna importancia o ninguna es superior a cero.</translation>
    </message>
    <message>
      <source>All figures of the test belong to the model that was trained without the held-out landslides; the map was made afterwards by a model trained anew in the same way on all landslides, so that none is left to test the map itself.</source>
      <translation>Todas las cifras de la prueba corresponden al modelo que se entrenó sin los deslizamientos reservados; el mapa lo hizo después un modelo entrenado de nuevo de la misma manera con todos los deslizamientos, de modo que no queda ninguno para probar el propio mapa.</translation>
    </message>
    <message>
      <source>All landslides</source>
      <translation>Todos los deslizamientos</translation>
    </message>
    <message>
      <source>All landslides are of one date, {date}, so time cannot split them.</source>
      <translation>Todos los deslizamientos son de una sola fecha, {date}, así que el tiempo no puede repartirlos.</translation>
    </message>
    <message>
      <source>All landslides count, also those that a map was trained on: it may know these by heart, and then its figures flatter it. Give samples (SAMPLES) or a date (DATE) that none of the maps was trained on.</source>
      <translation>Cuentan todos los deslizamientos, también aquellos con los que se entrenó un mapa: puede que se los sepa de memoria, y entonces sus cifras lo favorecen. Indicar muestras (SAMPLES) o una fecha (DATE) con las que no se haya entrenado ninguno de los mapas.</translation>
    </message>
    <message>
      <source>All landslides count, also those that a map was trained on: it may know these by heart.</source>
      <translation>Cuentan todos los deslizamientos, también aquellos con los que se entrenó un mapa: puede que se los sepa de memoria.</translation>
    </message>
    <message>
      <source>All landslides count, also those that a model was trained on: it may know these by heart.</source>
      <translation>Cuentan todos los deslizamientos, también aquellos con los que se entrenó un modelo: puede que se los sepa de memoria.</translation>
    </message>
    <message>
      <source>All landslides lie in one spatial block: use smaller blocks or the random split.</source>
      <translation>Todos los deslizamientos están en un solo bloque espacial: usar bloques más pequeños o la partición aleatoria.</translation>
    </message>
    <message>
      <source>All of this is of the model that was tested (tested_network.onnx). The one that made the map (network.onnx) was trained anew in the same way on {landslides:,} landslides, those that had been held out among them, and {others:,} non-landslides; on these it has an AUC of {auc:.3f}, which is no test.</source>
      <translation>Todo esto se refiere al modelo que se probó (tested_network.onnx). El que hizo el mapa (network.onnx) se entrenó de nuevo de la misma manera con {landslides:,} deslizamientos, entre ellos los que se habían reservado, y {others:,} no deslizamientos; con estos tiene un AUC de {auc:.3f}, lo que no es ninguna prueba.</translation>
    </message>
    <message>
      <source>All samples</source>
      <translation>Todas las muestras</translation>
    </message>
    <message>
      <source>All samples of one class have weight zero: give some of them a weight.</source>
      <translation>Todas las muestras de una clase tienen peso cero: dar un peso a algunas.</translation>
    </message>
    <message>
      <source>All steps…</source>
      <translation>Todos los pasos…</translation>
    </message>
    <message>
      <source>All {cells:,} {what} lie within the range of the training samples in every factor.</source>
      <translation>Las {cells:,} {what} están todas dentro del rango de las muestras de entrenamiento en cada factor.</translation>
    </message>
    <message>
      <source>All {count:,} training samples have the same value in every factor, so that nothing can be more or less like them: give more samples.</source>
      <translation>Las {count:,} muestras de entrenamiento tienen el mismo valor en todos los factores, de modo que nada puede parecerse más o menos a ellas: indicar más muestras.</translation>
    </message>
    <message numerus="yes">
      <source>All {count} non-landslides are on the held-out side of the split, so that none trains: give a larger training share (TRAIN_SHARE), or more of them.</source>
      <translation>
        <numerusform>El único no deslizamiento está en el lado reservado de la partición, así que ninguno entrena: dar más.</numerusform>
        <numerusform>Los {count} no deslizamientos están todos en el lado reservado de la partición, así que ninguno entrena: dar una proporción de entrenamiento mayor (TRAIN_SHARE), o más no deslizamientos.</numerusform>
      </translation>
    </message>
    <message>
      <source>All {count} samples are held out by their field 'split', so that none trains: build them with another split.</source>
      <translation>Las {count} muestras están todas reservadas según su campo 'split', así que ninguna entrena: construirlas con otra partición.</translation>
    </message>
    <message>
      <source>All {landslides:,} landslides count, those that the model was trained on among them. A model may know these by heart, so that the columns of landslides can flatter.</source>
      <translation>Cuentan los {landslides:,} deslizamientos, entre ellos aquellos con los que se entrenó el modelo. Un modelo puede saberse estos de memoria, de modo que las columnas de deslizamientos pueden resultar demasiado favorables.</translation>
    </message>
    <message>
      <source>Also writes the zones as polygons with their number and name.</source>
      <translation>Escribe también las zonas como polígonos con su número y su nombre.</translation>
    </message>
    <message>
      <source>Also writes the zones as polygons with their number and name; left empty, it does not.</source>
      <translation>Escribe también las zonas como polígonos con su número y su nombre; si se deja vacío, no lo hace.</translation>
    </message>
    <message>
      <source>Among many pairs a p below 0.05 turns up by chance about once in twenty: look at the differences too. pairs.csv has every pair, and the p of DeLong's paired test, which takes landslides for independent and is too small.</source>
      <translation>Entre muchos pares, una p inferior a 0.05 aparece por azar más o menos una vez de cada veinte: mirar también las diferencias. pairs.csv contiene todos los pares y la p de la prueba pareada de DeLong, que toma los deslizamientos por independientes y es demasiado pequeña.</translation>
    </message>
    <message>
      <source>An AUC of 0.5 is chance and 1 is perfect ranking; compare maps and methods by the common test.</source>
      <translation>Un AUC de 0.5 es azar y 1 es un orden perfecto; comparar mapas y métodos por la prueba común.</translation>
    </message>
    <message>
      <source>Another map of the same area; on another grid it is resampled to that of the first.</source>
      <translation>Otro mapa de la misma área; si está en otra malla, se remuestrea a la del primero.</translation>
    </message>
    <message>
      <source>Another run is making the tiles of '{target}' at this moment: wait for it, or choose another output.</source>
      <translation>Otra ejecución está generando en este momento las teselas de «{target}»: espere a que termine o elija otra salida.</translation>
    </message>
    <message>
      <source>Any raster, such as a susceptibility map; its first band.</source>
      <translation>Cualquier ráster, por ejemplo un mapa de susceptibilidad; su primera banda.</translation>
    </message>
    <message>
      <source>Area and landslides by zone (limits of '{source}', goodness of variance fit {fit:.4f})</source>
      <translation>Superficie y deslizamientos por zona (límites de '{source}', bondad del ajuste de la varianza {fit:.4f})</translation>
    </message>
    <message>
      <source>Area and landslides by zone (natural breaks, goodness of variance fit {fit:.4f})</source>
      <translation>Superficie y deslizamientos por zona (rupturas naturales, bondad del ajuste de la varianza {fit:.4f})</translation>
    </message>
    <message>
      <source>Area of applicability</source>
      <translation>Área de aplicabilidad</translation>
    </message>
    <message>
      <source>Area under the ROC curve by fold</source>
      <translation>Área bajo la curva ROC por pliegue</translation>
    </message>
    <message>
      <source>Area under the prediction rate curve</source>
      <translation>Área bajo la curva de tasa de predicción</translation>
    </message>
    <message>
      <source>Area under the rate curve of the first map</source>
      <translation>Área bajo la curva de tasa del primer mapa</translation>
    </message>
    <message>
      <source>Area under the rate curve of the second map</source>
      <translation>Área bajo la curva de tasa del segundo mapa</translation>
    </message>
    <message>
      <source>Area under the success rate curve</source>
      <translation>Área bajo la curva de tasa de éxito</translation>
    </message>
    <message>
      <source>As far as this test can tell, that may be chance.</source>
      <translation>Por lo que esta prueba permite decir, puede ser azar.</translation>
    </message>
    <message>
      <source>As many zones hold no cell: give breaks in the raster's own unit.</source>
      <translation>Otras tantas zonas no contienen ninguna celda: dar rupturas en la unidad propia del ráster.</translation>
    </message>
    <message>
      <source>As published</source>
      <translation>Como se publicó</translation>
    </message>
    <message>
      <source>As the model file says</source>
      <translation>Lo que indique el archivo del modelo</translation>
    </message>
    <message>
      <source>Aspect (degrees)</source>
      <translation>Orientación (grados)</translation>
    </message>
    <message>
      <source>Assign its CRS (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>Asignarle su SRC (Ráster &gt; Proyecciones &gt; Asignar proyección).</translation>
    </message>
    <message>
      <source>Assign its CRS, most likely EPSG:4326 (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>Asignarle su SRC, muy probablemente EPSG:4326 (Ráster &gt; Proyecciones &gt; Asignar proyección).</translation>
    </message>
    <message>
      <source>Assign its own, so that it is certain (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>Asignarle el suyo, para que sea seguro (Ráster &gt; Proyecciones &gt; Asignar proyección).</translation>
    </message>
    <message>
      <source>Assign its own, so that it is certain.</source>
      <translation>Asignarle el suyo, para que sea seguro.</translation>
    </message>
    <message>
      <source>At least so many landslides</source>
      <translation>Número mínimo de deslizamientos</translation>
    </message>
    <message>
      <source>At least so many landslides lie in it</source>
      <translation>Hay en ella al menos ese número de deslizamientos</translation>
    </message>
    <message>
      <source>At least this share of the area (%)</source>
      <translation>Proporción mínima del área (%)</translation>
    </message>
    <message>
      <source>At or above it a cell counts as predicted to slide.</source>
      <translation>A partir de este valor se predice que una celda desliza.</translation>
    </message>
    <message>
      <source>At random, stratified</source>
      <translation>Al azar, estratificada</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automática</translation>
    </message>
    <message>
      <source>BP</source>
      <translation>BP</translation>
    </message>
    <message>
      <source>BP with {hidden} hidden units over {inputs} inputs has {weights} weights, more than the {most} its training can handle: use fewer hidden units or categories.</source>
      <translation>BP con {hidden} unidades ocultas sobre {inputs} entradas tiene {weights} pesos, más que los {most} que su entrenamiento puede manejar: usar menos unidades ocultas o menos categorías.</translation>
    </message>
    <message>
      <source>BP, back-propagation network of the paper</source>
      <translation>BP, red de retropropagación del artículo</translation>
    </message>
    <message>
      <source>Background</source>
      <translation>Fondo</translation>
    </message>
    <message>
      <source>Band</source>
      <translation>Banda</translation>
    </message>
    <message>
      <source>Band '{name}' of '{path}' holds no class limits, so it is not a class stack: make one with 'Reclassify factors'.</source>
      <translation>La banda '{name}' de '{path}' no contiene límites de clase, así que no es una pila de clases: crear una con 'Reclasificar factores'.</translation>
    </message>
    <message>
      <source>Band '{name}' of '{path}' holds {value:.6g}, which is none of the {count} classes that its metadata describe: make the class stack anew with 'Reclassify factors'.</source>
      <translation>La banda '{name}' de '{path}' contiene {value:.6g}, que no es ninguna de las {count} clases que describen sus metadatos: crear de nuevo la pila de clases con 'Reclasificar factores'.</translation>
    </message>
    <message>
      <source>Band '{name}' of '{path}' is said to be '{kind}' (KIND), which is neither of {known}: build the stack anew with 'Build factor stack'.</source>
      <translation>De la banda '{name}' de '{path}' se dice que es '{kind}' (KIND), que no es ninguno de {known}: construir de nuevo la pila con 'Construir pila de factores'.</translation>
    </message>
    <message>
      <source>Band 1 of any susceptibility map, ours or another's.</source>
      <translation>Banda 1 de cualquier mapa de susceptibilidad, nuestro o de otros.</translation>
    </message>
    <message>
      <source>Band 1: the factor that raises the cell most above the mean of the background. Band 2: its contribution by the sum of all contributions above 0, in per cent.</source>
      <translation>Banda 1: el factor que más eleva la celda sobre la media del fondo. Banda 2: su contribución dividida por la suma de todas las contribuciones mayores que 0, en por ciento.</translation>
    </message>
    <message>
      <source>Band {red_band} of '{red}' is given as red and as near infrared: choose two bands.</source>
      <translation>La banda {red_band} de '{red}' se ha indicado como rojo y como infrarrojo cercano: elegir dos bandas.</translation>
    </message>
    <message>
      <source>Bar chart and response curves as one HTML page.</source>
      <translation>Gráfico de barras y curvas de respuesta en una página HTML.</translation>
    </message>
    <message>
      <source>Bartlett's test (p = {p:.2f}) does not show that the factors are correlated at all.</source>
      <translation>La prueba de Bartlett (p = {p:.2f}) no muestra que los factores estén correlacionados en absoluto.</translation>
    </message>
    <message>
      <source>Bartlett's test of sphericity</source>
      <translation>Prueba de esfericidad de Bartlett</translation>
    </message>
    <message>
      <source>Bartlett's test: chi²</source>
      <translation>Prueba de Bartlett: chi²</translation>
    </message>
    <message>
      <source>Bartlett's test: p</source>
      <translation>Prueba de Bartlett: p</translation>
    </message>
    <message>
      <source>Batch (samples)</source>
      <translation>Lote (muestras)</translation>
    </message>
    <message>
      <source>Beside the test by time stand one random and one spatial split of the same landslides, which hold out about as many, each with a model of its own that was trained in the same way. A random split leaves close neighbours on both sides, a spatial one holds out whole blocks. Each is a single split: folds (FOLDS) would say how much the figures depend on what is held out.</source>
      <translation>Junto a la prueba por tiempo hay una partición al azar y una espacial de los mismos deslizamientos, que reservan más o menos los mismos, cada una con un modelo propio entrenado de la misma manera. Una partición al azar deja vecinos cercanos a ambos lados; una espacial reserva bloques enteros. Cada una es una sola partición: los pliegues (FOLDS) dirían cuánto dependen las cifras de lo que se reserva.</translation>
    </message>
    <message>
      <source>Best measured</source>
      <translation>Mejor según mediciones</translation>
    </message>
    <message>
      <source>Best model by the common test</source>
      <translation>Mejor modelo según la prueba común</translation>
    </message>
    <message>
      <source>Best strategy by the common test</source>
      <translation>Mejor estrategia según la prueba común</translation>
    </message>
    <message>
      <source>Between any two of the points; 0 = any.</source>
      <translation>Entre dos puntos cualesquiera; 0 = cualquiera.</translation>
    </message>
    <message>
      <source>Between training samples of different parts ({parts}) it reaches {threshold:.3f}, outliers left out: places above that are outside the area of applicability, and hatched on the map.</source>
      <translation>Entre muestras de entrenamiento de partes distintas ({parts}) llega a {threshold:.3f}, sin contar los valores atípicos: los lugares que lo superan están fuera del área de aplicabilidad y aparecen rayados en el mapa.</translation>
    </message>
    <message>
      <source>Bins of equally many samples, by their score; the interval of the share is Wilson's</source>
      <translation>Intervalos con igual número de muestras, según su puntuación; el intervalo de la proporción es el de Wilson</translation>
    </message>
    <message>
      <source>Blue to red (RdYlBu)</source>
      <translation>Azul a rojo (RdYlBu)</translation>
    </message>
    <message>
      <source>Both classes alike</source>
      <translation>Ambas clases por igual</translation>
    </message>
    <message>
      <source>Both classes count alike however many units they have, so that accuracy, precision and F1 can be compared between the rows. Intervals are by spatial blocks, because landslides lie in clusters.</source>
      <translation>Ambas clases cuentan por igual, sean cuantas sean sus unidades, de modo que la exactitud, la precisión y el F1 se pueden comparar entre las filas. Los intervalos son por bloques espaciales, porque los deslizamientos se agrupan.</translation>
    </message>
    <message>
      <source>Both maps are cut at the natural breaks of the first, {limits}, so a change of zone is a change of the value.</source>
      <translation>Ambos mapas se cortan en las rupturas naturales del primero, {limits}, así que un cambio de zona es un cambio del valor.</translation>
    </message>
    <message>
      <source>Both models need one true or false for each sample: whether they predict it right.</source>
      <translation>Ambos modelos necesitan un valor verdadero o falso por muestra: si la predicen bien.</translation>
    </message>
    <message>
      <source>Brier score, paper's protocol</source>
      <translation>Puntuación de Brier, protocolo del artículo</translation>
    </message>
    <message>
      <source>Bring its values into one unit before they are put together, and say so in the field 'units'.</source>
      <translation>Pasar sus valores a una misma unidad antes de reunirlos, e indicarla en el campo 'units'.</translation>
    </message>
    <message>
      <source>Brings the conditioning factors to one grid and stacks them: one raster, one band per factor, named after the layer. Rasters on the reference grid are taken as they are, others are warped to it: bilinear, and nearest for categories; where their cells are at most half as wide, average, and mode for categories. All later steps take this one raster.

A cell counts where every factor has data and, if a study area is given, its centre lies inside. Name the output .vrt for a virtual stack that copies nothing.</source>
      <translation>Lleva los factores condicionantes a una malla y los apila: un ráster, una banda por factor, con el nombre de la capa. Los rásteres que ya están en la malla de referencia se toman tal cual; los demás se transforman a ella: bilineal, y vecino más próximo para categorías; donde sus celdas miden como máximo la mitad de ancho, media, y moda para categorías. Todos los pasos posteriores toman este único ráster.

Una celda cuenta donde todos los factores tienen datos y, si se indica un área de estudio, su centro está dentro. Dar a la salida un nombre terminado en .vrt para obtener una pila virtual que no copia nada.</translation>
    </message>
    <message>
      <source>Buffer round landslides</source>
      <translation>Zona de influencia alrededor de los deslizamientos</translation>
    </message>
    <message>
      <source>Buffer strategy: distance (metres)</source>
      <translation>Estrategia de la zona de influencia: distancia (metros)</translation>
    </message>
    <message>
      <source>Build factor stack</source>
      <translation>Construir pila de factores</translation>
    </message>
    <message>
      <source>Build the stack anew by 'Build factor stack', and declare it there by NODATA ({name}=…).</source>
      <translation>Construir la pila de nuevo con 'Construir pila de factores' y declararlo allí con NODATA ({name}=…).</translation>
    </message>
    <message>
      <source>Build the stack anew by 'Build factor stack', and name it in CATEGORICAL there; if its numbers are amounts, give its raster their unit (gdal_edit -units) or multiply it by 0.1 before, and this is not said.</source>
      <translation>Construir de nuevo la pila con 'Construir pila de factores' e indicarlo allí en CATEGORICAL; si sus números son cantidades, asignar antes a su ráster la unidad (gdal_edit -units) o multiplicarlo por 0.1, y este aviso no aparecerá.</translation>
    </message>
    <message>
      <source>Build the stack with this factor in '{trained}'.</source>
      <translation>Construir la pila con este factor en '{trained}'.</translation>
    </message>
    <message>
      <source>Build training samples</source>
      <translation>Construir muestras de entrenamiento</translation>
    </message>
    <message>
      <source>By spatial blocks</source>
      <translation>Por bloques espaciales</translation>
    </message>
    <message>
      <source>By the common held-out test ({basis}), {best} ranks landslides best: AUC {auc:.3f}.</source>
      <translation>Según la prueba común reservada ({basis}), {best} es lo que mejor ordena los deslizamientos: AUC {auc:.3f}.</translation>
    </message>
    <message>
      <source>By the common test: the same landslides against the same random cells, all of the spatial blocks held out.</source>
      <translation>Según la prueba común: los mismos deslizamientos frente a las mismas celdas aleatorias, todas de los bloques espaciales reservados.</translation>
    </message>
    <message>
      <source>By the common test: the same landslides against the same random cells.</source>
      <translation>Según la prueba común: los mismos deslizamientos frente a las mismas celdas aleatorias.</translation>
    </message>
    <message>
      <source>By the limits of the first map nearly all cells of the second are in one zone: the first reaches from {low:.4g} to {high:.4g}.</source>
      <translation>Con los límites del primer mapa, casi todas las celdas del segundo están en una sola zona: el primero va de {low:.4g} a {high:.4g}.</translation>
    </message>
    <message>
      <source>By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has {common:.3f}, more than by the protocol, so for this one that protocol does not flatter.</source>
      <translation>Según el protocolo del artículo, {best} parece lo mejor: AUC {auc:.3f}. Según la prueba común el mismo mapa tiene {common:.3f}, más que según el protocolo, así que para este mapa ese protocolo no es demasiado favorable.</translation>
    </message>
    <message>
      <source>By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has {common:.3f}.</source>
      <translation>Según el protocolo del artículo, {best} parece lo mejor: AUC {auc:.3f}. Según la prueba común el mismo mapa tiene {common:.3f}.</translation>
    </message>
    <message>
      <source>By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has {common:.3f}; the two agree within chance, so for this one that protocol cannot be said to flatter.</source>
      <translation>Según el protocolo del artículo, {best} parece lo mejor: AUC {auc:.3f}. Según la prueba común el mismo mapa tiene {common:.3f}; ambos coinciden dentro del azar, así que para este mapa no puede decirse que ese protocolo sea demasiado favorable.</translation>
    </message>
    <message>
      <source>By the paper's protocol: held-out landslides against held-out non-landslides of each strategy.</source>
      <translation>Según el protocolo del artículo: deslizamientos reservados frente a no deslizamientos reservados de cada estrategia.</translation>
    </message>
    <message>
      <source>By the protocol of {study}, which this report calls the paper's, the AUC is {auc:.3f}: there the other places are chosen as those of the training were. Compare maps by the first figure.</source>
      <translation>Según el protocolo de {study}, que este informe llama el del artículo, el AUC es {auc:.3f}: allí los demás lugares se eligen como los del entrenamiento. Comparar los mapas por la primera cifra.</translation>
    </message>
    <message>
      <source>By time</source>
      <translation>Por tiempo</translation>
    </message>
    <message>
      <source>CLASS_FIELD is '{field}', but LANDSLIDE_VALUE is empty: give it.</source>
      <translation>CLASS_FIELD es '{field}', pero LANDSLIDE_VALUE está vacío: indicarlo.</translation>
    </message>
    <message>
      <source>CNN</source>
      <translation>CNN</translation>
    </message>
    <message>
      <source>CNN with attention</source>
      <translation>CNN con atención</translation>
    </message>
    <message>
      <source>CNN with attention + patch CNN</source>
      <translation>CNN con atención + CNN de ventana</translation>
    </message>
    <message>
      <source>CNN with attention over factors</source>
      <translation>CNN con atención sobre los factores</translation>
    </message>
    <message>
      <source>CNN with attention, averaged with a patch CNN</source>
      <translation>CNN con atención, promediada con una CNN de ventana</translation>
    </message>
    <message>
      <source>CNN, convolutional network of the paper</source>
      <translation>CNN, red convolucional del artículo</translation>
    </message>
    <message>
      <source>CRS: {crs}</source>
      <translation>SRC: {crs}</translation>
    </message>
    <message>
      <source>Calibration</source>
      <translation>Calibración</translation>
    </message>
    <message>
      <source>Calibration asks whether scores agree with shares: of samples with a score of 0.7, seven in ten should be landslides. It is judged on the held-out samples of the paper's protocol, of which {share} are landslides, and is relative to this mix: on the ground landslides are far rarer, so a score is no probability of a landslide, however well it is calibrated.</source>
      <translation>La calibración pregunta si las puntuaciones concuerdan con las proporciones: de las muestras con una puntuación de 0.7, siete de cada diez deberían ser deslizamientos. Se juzga en las muestras reservadas del protocolo del artículo, de las que {share} son deslizamientos, y es relativa a esta mezcla: en el terreno los deslizamientos son mucho más raros, así que una puntuación no es la probabilidad de un deslizamiento, por bien calibrada que esté.</translation>
    </message>
    <message>
      <source>Calibration error of a perfectly calibrated map by chance, lower limit</source>
      <translation>Error de calibración de un mapa perfectamente calibrado por azar, límite inferior</translation>
    </message>
    <message>
      <source>Calibration error of a perfectly calibrated map by chance, upper limit</source>
      <translation>Error de calibración de un mapa perfectamente calibrado por azar, límite superior</translation>
    </message>
    <message>
      <source>Catchment area</source>
      <translation>Área de captación</translation>
    </message>
    <message>
      <source>Categorical factor '{name}' holds values that are not whole numbers below {largest}: mark it as continuous or number its categories afresh.</source>
      <translation>El factor categórico '{name}' contiene valores que no son números enteros menores que {largest}: marcarlo como continuo o numerar de nuevo sus categorías.</translation>
    </message>
    <message>
      <source>Categorical factors</source>
      <translation>Factores categóricos</translation>
    </message>
    <message>
      <source>Cell size (metres)</source>
      <translation>Tamaño de celda (metros)</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>Celdas</translation>
    </message>
    <message>
      <source>Cells (GRASS r.watershed)</source>
      <translation>Celdas (GRASS r.watershed)</translation>
    </message>
    <message>
      <source>Cells are {x:.4g} m × {y:.4g} m; a window of {window:g} m is {columns} × {rows} cells.</source>
      <translation>Las celdas miden {x:.4g} m × {y:.4g} m; una ventana de {window:g} m son {columns} × {rows} celdas.</translation>
    </message>
    <message>
      <source>Cells farther away get this value. Without it there is no limit.</source>
      <translation>Las celdas más alejadas reciben este valor. Si se deja vacío, no hay límite.</translation>
    </message>
    <message>
      <source>Cells in another zone</source>
      <translation>Celdas en otra zona</translation>
    </message>
    <message>
      <source>Cells in the same zone by both (%)</source>
      <translation>Celdas en la misma zona según ambos (%)</translation>
    </message>
    <message>
      <source>Cells left out as cloud</source>
      <translation>Celdas excluidas por nubes</translation>
    </message>
    <message>
      <source>Cells of a polygon</source>
      <translation>Celdas de un polígono</translation>
    </message>
    <message>
      <source>Cells of landslides without data</source>
      <translation>Celdas de deslizamientos sin datos</translation>
    </message>
    <message>
      <source>Cells of the raster whose factor is the exact one, %</source>
      <translation>Celdas del ráster cuyo factor es el exacto, %</translation>
    </message>
    <message>
      <source>Cells outside the range of the training samples, by factor</source>
      <translation>Celdas fuera del rango de las muestras de entrenamiento, por factor</translation>
    </message>
    <message>
      <source>Cells outside the training range</source>
      <translation>Celdas fuera del rango de entrenamiento</translation>
    </message>
    <message>
      <source>Cells outside the training range of a factor</source>
      <translation>Celdas fuera del rango de entrenamiento de un factor</translation>
    </message>
    <message>
      <source>Cells outside, by factor (JSON)</source>
      <translation>Celdas fuera, por factor (JSON)</translation>
    </message>
    <message>
      <source>Cells predicted</source>
      <translation>Celdas predichas</translation>
    </message>
    <message>
      <source>Cells to learn from</source>
      <translation>Celdas de las que se aprende</translation>
    </message>
    <message>
      <source>Cells unlike the training samples</source>
      <translation>Celdas distintas de las muestras de entrenamiento</translation>
    </message>
    <message>
      <source>Cells valid in all factors</source>
      <translation>Celdas válidas en todos los factores</translation>
    </message>
    <message>
      <source>Cells valid in all {count} factors: {valid:,} of {inside:,} in the DEM.</source>
      <translation>Celdas válidas en los {count} factores: {valid:,} de {inside:,} en el MDE.</translation>
    </message>
    <message>
      <source>Cells valid in all {count} factors: {valid:,} of {inside:,}.</source>
      <translation>Celdas válidas en los {count} factores: {valid:,} de {inside:,}.</translation>
    </message>
    <message>
      <source>Cells with a distance</source>
      <translation>Celdas con distancia</translation>
    </message>
    <message>
      <source>Cells with an index</source>
      <translation>Celdas con índice</translation>
    </message>
    <message>
      <source>Cells with data</source>
      <translation>Celdas con datos</translation>
    </message>
    <message>
      <source>Cells without data in any band of the reference raster become nodata.</source>
      <translation>Las celdas sin datos en alguna banda del ráster de referencia pasan a ser sin datos (nodata).</translation>
    </message>
    <message>
      <source>Cells, area and landslides of every pair of zones.</source>
      <translation>Celdas, superficie y deslizamientos de cada par de zonas.</translation>
    </message>
    <message>
      <source>Chance of such a difference between equal maps (p)</source>
      <translation>Probabilidad de tal diferencia entre mapas iguales (p)</translation>
    </message>
    <message>
      <source>Changes of zone</source>
      <translation>Cambios de zona</translation>
    </message>
    <message>
      <source>Check for landslides that are in the inventory twice or have the place of a village or a map sheet; otherwise use smaller cells.</source>
      <translation>Comprobar si hay deslizamientos repetidos en el inventario o situados en el lugar de un pueblo o de una hoja cartográfica; si no, usar celdas más pequeñas.</translation>
    </message>
    <message>
      <source>Check packages…</source>
      <translation>Comprobar paquetes…</translation>
    </message>
    <message>
      <source>Check the files, and that the study area is larger than a cell of theirs.</source>
      <translation>Comprobar los archivos y que el área de estudio sea mayor que una de sus celdas.</translation>
    </message>
    <message>
      <source>Choose a raster of the wanted cells as the REFERENCE, such as '{path}'.</source>
      <translation>Elegir como REFERENCE un ráster con las celdas deseadas, como '{path}'.</translation>
    </message>
    <message>
      <source>Choose the unit cells (CATCHMENT_UNIT), so that it is certain.</source>
      <translation>Elegir celdas como unidad (CATCHMENT_UNIT), para que sea seguro.</translation>
    </message>
    <message>
      <source>Choose the unit square metres (CATCHMENT_UNIT), so that it is certain.</source>
      <translation>Elegir metros cuadrados como unidad (CATCHMENT_UNIT), para que sea seguro.</translation>
    </message>
    <message>
      <source>Chooses random cells without landslides by one of several strategies. The choice depends on the seed alone, not on threads or block size. If fewer cells are eligible than asked for, it says how many there are.</source>
      <translation>Elige celdas aleatorias sin deslizamientos mediante una de varias estrategias. La elección depende solo de la semilla, no de los hilos ni del tamaño de bloque. Si hay menos celdas elegibles que las pedidas, indica cuántas hay.</translation>
    </message>
    <message>
      <source>Class field of the landslides</source>
      <translation>Campo de clase de los deslizamientos</translation>
    </message>
    <message>
      <source>Class limits of every factor (JSON)</source>
      <translation>Límites de clase de cada factor (JSON)</translation>
    </message>
    <message>
      <source>Class stack</source>
      <translation>Pila de clases</translation>
    </message>
    <message>
      <source>Class weights</source>
      <translation>Pesos de las clases</translation>
    </message>
    <message>
      <source>Classes 1 … k of each factor, 0 = nodata.</source>
      <translation>Clases 1 … k de cada factor, 0 = sin datos (nodata).</translation>
    </message>
    <message>
      <source>Classes of a continuous factor</source>
      <translation>Clases de un factor continuo</translation>
    </message>
    <message>
      <source>Classes of each continuous factor.</source>
      <translation>Clases de cada factor continuo.</translation>
    </message>
    <message>
      <source>Classes of each factor</source>
      <translation>Clases de cada factor</translation>
    </message>
    <message>
      <source>Classes of the factors</source>
      <translation>Clases de los factores</translation>
    </message>
    <message>
      <source>Classes of the factors; of a category its code stands before its name</source>
      <translation>Clases de los factores; en las categorías, el código precede al nombre</translation>
    </message>
    <message>
      <source>Classes without landslides have the information value 0, above that of classes with few: {named}. They do not count as the least susceptible places, from which non-landslides are taken by information value. Smoothing (ALPHA = 1) gives them the values named.</source>
      <translation>Las clases sin deslizamientos tienen el valor de información 0, por encima del de las clases con pocos: {named}. No cuentan como los lugares menos susceptibles, de los que se toman los no deslizamientos según el valor de información. El suavizado (ALPHA = 1) les da los valores indicados.</translation>
    </message>
    <message>
      <source>Cloud mask</source>
      <translation>Máscara de nubes</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Colores</translation>
    </message>
    <message>
      <source>Column {column} has no variance to standardise by: leave it out.</source>
      <translation>La columna {column} no tiene varianza con la que estandarizar: quitarla.</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Columnas</translation>
    </message>
    <message>
      <source>Compare models</source>
      <translation>Comparar modelos</translation>
    </message>
    <message>
      <source>Compare sampling strategies</source>
      <translation>Comparar estrategias de muestreo</translation>
    </message>
    <message>
      <source>Compare two maps</source>
      <translation>Comparar dos mapas</translation>
    </message>
    <message>
      <source>Comparison of models</source>
      <translation>Comparación de modelos</translation>
    </message>
    <message>
      <source>Comparison of sampling strategies</source>
      <translation>Comparación de estrategias de muestreo</translation>
    </message>
    <message>
      <source>Components that count</source>
      <translation>Componentes que cuentan</translation>
    </message>
    <message>
      <source>Compute it from a DEM in metres, so that it is certain.</source>
      <translation>Calcularla a partir de un MDE en metros, para que sea seguro.</translation>
    </message>
    <message>
      <source>Computes conditioning factors from a digital elevation model in one reading of it, and writes them as a factor stack: one raster, one band per factor.

{factors}

A DEM in degrees is measured in metres, row by row. Cells beside nodata and at the border are computed from the valid cells round them, so the factors cover all of the DEM.

{flow} need the package numba (the plugin's menu installs it) and the whole DEM in memory, or a catchment area raster made by SAGA or GRASS; all other factors take little memory, however large the DEM is.</source>
      <translation>Calcula factores condicionantes a partir de un modelo digital de elevaciones en una sola lectura y los escribe como una pila de factores: un ráster, una banda por factor.

{factors}

Un MDE en grados se mide en metros, fila por fila. Las celdas contiguas a sin datos y las del borde se calculan con las celdas válidas que las rodean, de modo que los factores cubren todo el MDE.

{flow} necesitan el paquete numba (lo instala el menú del complemento) y el MDE completo en memoria, o un ráster de área de captación hecho con SAGA o GRASS; todos los demás factores ocupan poca memoria, por grande que sea el MDE.</translation>
    </message>
    <message>
      <source>Conditioning factors, and their range over the cells that are valid in all of them</source>
      <translation>Factores condicionantes y su rango en las celdas que son válidas en todos ellos</translation>
    </message>
    <message>
      <source>Confusion matrix of the {side} samples at probability 0.5.</source>
      <translation>Matriz de confusión de las muestras de {side} con probabilidad 0.5.</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Contenido</translation>
    </message>
    <message>
      <source>Contributions</source>
      <translation>Contribuciones</translation>
    </message>
    <message>
      <source>Contributions are Shapley values, in units of the relative susceptibility (0 to 1). They start from {base:.3f}, the mean prediction of {rows:,} {source}, and add up to the prediction of the place.</source>
      <translation>Las contribuciones son valores de Shapley, en unidades de la susceptibilidad relativa (de 0 a 1). Parten de {base:.3f}, la predicción media de {rows:,} {source}, y suman en total la predicción del lugar.</translation>
    </message>
    <message>
      <source>Contributions of the factors</source>
      <translation>Contribuciones de los factores</translation>
    </message>
    <message>
      <source>Contributions of the factors at {samples:,} held-out samples, a dot each: right of 0 the factor raises the susceptibility, left of it it lowers it. The colour says whether the factor's value is low or high among them.</source>
      <translation>Contribuciones de los factores en {samples:,} muestras reservadas, un punto por cada una: a la derecha del 0 el factor eleva la susceptibilidad, a la izquierda la reduce. El color dice si el valor del factor es bajo o alto entre ellas.</translation>
    </message>
    <message>
      <source>Contributions of the factors to the susceptibility of held-out samples</source>
      <translation>Contribuciones de los factores a la susceptibilidad de las muestras reservadas</translation>
    </message>
    <message>
      <source>Contributions say what this model does, not what causes landslides, and not what would happen if a factor were changed. They compare a place with the background: beside another one they are others. Combinations of values that do not occur on the ground are predicted for them too, where factors go together.</source>
      <translation>Las contribuciones dicen lo que hace este modelo, no lo que causa los deslizamientos ni lo que ocurriría si cambiara un factor. Comparan un lugar con el fondo: con otro fondo son otras. También se predicen combinaciones de valores que no se dan en el terreno, cuando los factores van juntos.</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>Sistema de referencia de coordenadas</translation>
    </message>
    <message>
      <source>Coordinates cannot be transformed from '{source}' to '{target}': assign each layer the CRS that it is in, or reproject the layer first.</source>
      <translation>No se pueden transformar las coordenadas de '{source}' a '{target}': asignar a cada capa el SRC en el que está, o reproyectar antes la capa.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Correlation</source>
      <translation>Correlación</translation>
    </message>
    <message>
      <source>Correlation between the factors at the landslides; bold from 0.7 either way.</source>
      <translation>Correlación entre los factores en los deslizamientos; en negrita a partir de 0.7 en cualquier sentido.</translation>
    </message>
    <message>
      <source>Count each part of a feature</source>
      <translation>Contar cada parte de un elemento</translation>
    </message>
    <message>
      <source>Count every cell of a polygon</source>
      <translation>Contar cada celda de un polígono</translation>
    </message>
    <message>
      <source>Cross-validation</source>
      <translation>Validación cruzada</translation>
    </message>
    <message>
      <source>Cuts a susceptibility map into zones from very low to very high. Natural breaks are exact over all cells. The zones carry names and colours inside the file, and a layer style lies beside it.</source>
      <translation>Corta un mapa de susceptibilidad en zonas de muy baja a muy alta. Las rupturas naturales son exactas sobre todas las celdas. Las zonas llevan nombres y colores dentro del archivo, y junto a él hay un estilo de capa.</translation>
    </message>
    <message>
      <source>Cuts every continuous factor of a stack into classes and keeps categories as they are. Natural breaks are exact over all valid cells: none is left out, and the result is the same every time. The classes' limits travel in the output's band metadata and are listed in the log with the goodness of variance fit.</source>
      <translation>Corta en clases cada factor continuo de una pila y conserva las categorías como están. Las rupturas naturales son exactas sobre todas las celdas válidas: no se omite ninguna y el resultado es siempre el mismo. Los límites de las clases van en los metadatos de las bandas de la salida y se listan en el registro con la bondad del ajuste de la varianza.</translation>
    </message>
    <message>
      <source>DATE is '{text}', which is no date: write 2015-06-01 or a year.</source>
      <translation>DATE es '{text}', que no es una fecha: escribir 2015-06-01 o un año.</translation>
    </message>
    <message>
      <source>DATE is given, but the split is not by time: choose that split (SPLIT), or leave DATE empty.</source>
      <translation>Se ha indicado DATE, pero la partición no es por tiempo: elegir esa partición (SPLIT) o dejar DATE vacío.</translation>
    </message>
    <message>
      <source>DEM, DTM, elevation model, slope, aspect, curvature, plan curvature, profile curvature, TPI, topographic position index, TWI, topographic wetness index, SPI, stream power index, TRI, ruggedness, roughness, relief, morphometry, geomorphometry, flow accumulation</source>
      <translation>MDE, MDT, DEM, DTM, modelo de elevaciones, modelo digital del terreno, pendiente, orientación, aspecto, curvatura, curvatura en planta, curvatura de perfil, TPI, índice de posición topográfica, TWI, índice topográfico de humedad, SPI, índice de potencia de flujo, TRI, irregularidad, rugosidad, relieve, morfometría, geomorfometría, acumulación de flujo</translation>
    </message>
    <message>
      <source>Damping at the start</source>
      <translation>Amortiguamiento inicial</translation>
    </message>
    <message>
      <source>Damping at which training stops</source>
      <translation>Amortiguamiento al que se detiene el entrenamiento</translation>
    </message>
    <message>
      <source>Damping, factor after a better step</source>
      <translation>Amortiguamiento, factor tras un paso mejor</translation>
    </message>
    <message>
      <source>Damping, factor after a worse step</source>
      <translation>Amortiguamiento, factor tras un paso peor</translation>
    </message>
    <message>
      <source>Data and samples</source>
      <translation>Datos y muestras</translation>
    </message>
    <message>
      <source>Date of the run</source>
      <translation>Fecha de la ejecución</translation>
    </message>
    <message>
      <source>DeLong's 95 % interval</source>
      <translation>Intervalo del 95 % de DeLong</translation>
    </message>
    <message>
      <source>DeLong's interval takes landslides for independent. They lie in clusters, so the interval by spatial blocks of {side:,.0f} m, which is usually wider, is the one to believe; by DeLong's test the p of the difference would be {p}.</source>
      <translation>El intervalo de DeLong toma los deslizamientos por independientes. Se agrupan, así que el que hay que creer es el intervalo por bloques espaciales de {side:,.0f} m, que suele ser más ancho; según la prueba de DeLong, la p de la diferencia sería {p}.</translation>
    </message>
    <message>
      <source>Declare it as the nodata value of the raster.</source>
      <translation>Declararlo como valor sin datos (nodata) del ráster.</translation>
    </message>
    <message>
      <source>Declare it by NODATA, so that such cells are left out.</source>
      <translation>Declararlo con NODATA, para que esas celdas se excluyan.</translation>
    </message>
    <message>
      <source>Declare it: NODATA = {name}={values}.</source>
      <translation>Declararlo: NODATA = {name}={values}.</translation>
    </message>
    <message>
      <source>Declared nodata values</source>
      <translation>Valores sin datos (nodata) declarados</translation>
    </message>
    <message>
      <source>Default: {default}.</source>
      <translation>Predeterminado: {default}.</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Descripción</translation>
    </message>
    <message>
      <source>Deviation between the members of the ensemble: the standard deviation of their susceptibilities.</source>
      <translation>Desviación entre los miembros del conjunto (ensemble): la desviación estándar de sus susceptibilidades.</translation>
    </message>
    <message>
      <source>Deviation of the members</source>
      <translation>Desviación de los miembros</translation>
    </message>
    <message>
      <source>Difference of the AUCs, first less second</source>
      <translation>Diferencia de los AUC, primero menos segundo</translation>
    </message>
    <message>
      <source>Difference of the AUCs, lower limit of the 95 % interval</source>
      <translation>Diferencia de los AUC, límite inferior del intervalo del 95 %</translation>
    </message>
    <message>
      <source>Difference of the AUCs, upper limit of the 95 % interval</source>
      <translation>Diferencia de los AUC, límite superior del intervalo del 95 %</translation>
    </message>
    <message>
      <source>Differences of AUC on the common test (first less second) with the p of the paired test by spatial blocks, and McNemar's test of the held-out samples of one strategy</source>
      <translation>Diferencias de AUC en la prueba común (primero menos segundo) con la p de la prueba pareada por bloques espaciales, y prueba de McNemar de las muestras reservadas de una estrategia</translation>
    </message>
    <message>
      <source>Digest of the samples</source>
      <translation>Huella (digest) de las muestras</translation>
    </message>
    <message>
      <source>Dissimilarity index: the darker, the less a place is like the training samples.</source>
      <translation>Índice de disimilitud: cuanto más oscuro, menos se parece un lugar a las muestras de entrenamiento.</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distancia</translation>
    </message>
    <message>
      <source>Distance to features</source>
      <translation>Distancia a elementos</translation>
    </message>
    <message>
      <source>Draw them, or delete these rows.</source>
      <translation>Dibujarlos, o borrar estas filas.</translation>
    </message>
    <message>
      <source>Drop of the AUC when the factor is shuffled</source>
      <translation>Caída del AUC al barajar el factor</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>Abandono (dropout)</translation>
    </message>
    <message>
      <source>ENSEMBLE is set, but the model chosen ({model}) is not trained in epochs and has no ensemble: leave it out.</source>
      <translation>ENSEMBLE está activado, pero el modelo elegido ({model}) no se entrena por épocas y no tiene conjunto (ensemble): quitarlo.</translation>
    </message>
    <message>
      <source>Each is one split: how much it depends on what is held out, folds (FOLDS, such as 5) would say.</source>
      <translation>Cada una es una sola partición: cuánto depende de lo que se reserva lo dirían los pliegues (FOLDS, por ejemplo 5).</translation>
    </message>
    <message>
      <source>Each landslide and each other place needs one score and one spatial block.</source>
      <translation>Cada deslizamiento y cada otro lugar necesita una puntuación y un bloque espacial.</translation>
    </message>
    <message>
      <source>Each map is cut at natural breaks of its own, the first at {first}, the second at {second}: a change of zone is one of the rank among the cells of a map, not of the value.</source>
      <translation>Cada mapa se corta en sus propias rupturas naturales, el primero en {first}, el segundo en {second}: un cambio de zona es un cambio del rango entre las celdas de un mapa, no del valor.</translation>
    </message>
    <message>
      <source>Each of the {count:,} units lacks a value of a factor of the model: make them anew by 'Samples of mapping units'.</source>
      <translation>A cada una de las {count:,} unidades le falta un valor de un factor del modelo: crearlas de nuevo con 'Muestras de unidades cartográficas'.</translation>
    </message>
    <message>
      <source>Each of these factors is a linear combination of others (infinite VIF), so that KMO and Bartlett's test have no value: {collinear}; leave one of them out.</source>
      <translation>Cada uno de estos factores es una combinación lineal de otros (VIF infinito), de modo que el KMO y la prueba de Bartlett no tienen valor: {collinear}; quitar uno de ellos.</translation>
    </message>
    <message>
      <source>Early stopping (patience above 0) needs a validation share above 0: set both, or patience to 0.</source>
      <translation>La parada temprana (paciencia mayor que 0) necesita una proporción de validación mayor que 0: fijar ambas, o la paciencia en 0.</translation>
    </message>
    <message>
      <source>Eastness</source>
      <translation>Componente este (eastness)</translation>
    </message>
    <message>
      <source>Elevation (DEM)</source>
      <translation>Elevación (MDE)</translation>
    </message>
    <message>
      <source>Elevation coefficient of variation</source>
      <translation>Coeficiente de variación de la elevación</translation>
    </message>
    <message>
      <source>Elevations for a hillshade have shape {shape}: give one band of rows and columns.</source>
      <translation>Las elevaciones para un sombreado tienen la forma {shape}: dar una banda de filas y columnas.</translation>
    </message>
    <message>
      <source>Elevations that mean 'no data' although the DEM does not say so: '-32768', or 'dem=-32768'. Several are separated by spaces.</source>
      <translation>Elevaciones que significan 'sin datos' aunque el MDE no lo diga: '-32768', o 'dem=-32768'. Si son varias, se separan con espacios.</translation>
    </message>
    <message>
      <source>Eligible cells</source>
      <translation>Celdas elegibles</translation>
    </message>
    <message>
      <source>Ensemble with early stopping</source>
      <translation>Conjunto (ensemble) con parada temprana</translation>
    </message>
    <message>
      <source>Ensembles with early stopping</source>
      <translation>Conjuntos (ensembles) con parada temprana</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>Época</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>Épocas como máximo</translation>
    </message>
    <message>
      <source>Equal interval</source>
      <translation>Intervalo igual</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>Evaluar</translation>
    </message>
    <message>
      <source>Evaluate mapping units</source>
      <translation>Evaluar unidades cartográficas</translation>
    </message>
    <message>
      <source>Evaluation</source>
      <translation>Evaluación</translation>
    </message>
    <message>
      <source>Evaluation of a model of mapping units</source>
      <translation>Evaluación de un modelo de unidades cartográficas</translation>
    </message>
    <message>
      <source>Evaluation of a susceptibility map</source>
      <translation>Evaluación de un mapa de susceptibilidad</translation>
    </message>
    <message>
      <source>Every factor holds a single value ({names}): nothing can be learnt from them.</source>
      <translation>Cada factor contiene un único valor ({names}): no se puede aprender nada de ellos.</translation>
    </message>
    <message>
      <source>Every fold was held out once, and everything that sees landslides was fitted anew without it. Random folds leave close neighbours on both sides; spatial folds hold out whole blocks and show how the model does where it has seen nothing.</source>
      <translation>Cada pliegue se reservó una vez, y todo lo que ve deslizamientos se ajustó de nuevo sin él. Los pliegues aleatorios dejan vecinos cercanos a ambos lados; los pliegues espaciales reservan bloques enteros y muestran cómo se comporta el modelo donde no ha visto nada.</translation>
    </message>
    <message>
      <source>Every landslide was held out once, and information values, non-landslides, scaling and model were fitted anew without it. Spatial folds hold out whole blocks of {side:,.0f} m and show how a model does where it has seen nothing; the random cells of their common test come from these blocks only.</source>
      <translation>Cada deslizamiento se reservó una vez, y los valores de información, los no deslizamientos, el escalado y el modelo se ajustaron de nuevo sin él. Los pliegues espaciales reservan bloques enteros de {side:,.0f} m y muestran cómo se comporta un modelo donde no ha visto nada; las celdas aleatorias de su prueba común proceden solo de estos bloques.</translation>
    </message>
    <message>
      <source>Every non-landslide point lies on a cell with a landslide: give points of places without landslides, such as those of 'Sample non-landslide points'.</source>
      <translation>Todos los puntos de no deslizamiento están en una celda con un deslizamiento: dar puntos de lugares sin deslizamientos, como los de 'Muestrear puntos de no deslizamiento'.</translation>
    </message>
    <message>
      <source>Every point of a multi-point counts as a landslide.</source>
      <translation>Cada punto de un multipunto cuenta como un deslizamiento.</translation>
    </message>
    <message>
      <source>Every row was trained on the same landslides and tested on the same others. The paper's protocol sets them against held-out non-landslides of the row's own strategy, so its rows are not tested alike; the common test sets them against the same random cells in every row, all of the spatial blocks held out. Compare by the common test.</source>
      <translation>Todas las filas se entrenaron con los mismos deslizamientos y se probaron con los mismos otros. El protocolo del artículo los enfrenta a no deslizamientos reservados de la estrategia propia de la fila, de modo que sus filas no se prueban por igual; la prueba común los enfrenta a las mismas celdas aleatorias en todas las filas, todas de los bloques espaciales reservados. Comparar por la prueba común.</translation>
    </message>
    <message>
      <source>Every row was trained on the same landslides and tested on the same others. The paper's protocol sets them against held-out non-landslides of the row's own strategy, so its rows are not tested alike; the common test sets them against the same random cells in every row. Compare by the common test.</source>
      <translation>Todas las filas se entrenaron con los mismos deslizamientos y se probaron con los mismos otros. El protocolo del artículo los enfrenta a no deslizamientos reservados de la estrategia propia de la fila, de modo que sus filas no se prueban por igual; la prueba común los enfrenta a las mismas celdas aleatorias en todas las filas. Comparar por la prueba común.</translation>
    </message>
    <message>
      <source>Every sample alike</source>
      <translation>Todas las muestras por igual</translation>
    </message>
    <message>
      <source>Every setting of the comparison</source>
      <translation>Todos los ajustes de la comparación</translation>
    </message>
    <message>
      <source>Every unit was held out once, and the model was trained anew without its fold. Random folds leave neighbouring units on both sides; spatial folds hold out whole blocks of units and show how the model does where it has seen nothing.</source>
      <translation>Cada unidad se reservó una vez, y el modelo se entrenó de nuevo sin su pliegue. Los pliegues aleatorios dejan unidades vecinas a ambos lados; los pliegues espaciales reservan bloques enteros de unidades y muestran cómo se comporta el modelo donde no ha visto nada.</translation>
    </message>
    <message>
      <source>Everything goes into this folder.</source>
      <translation>Todo va a esta carpeta.</translation>
    </message>
    <message>
      <source>Everything goes into this folder; it is not the one of the manifest.</source>
      <translation>Todo va a esta carpeta; no es la del manifiesto.</translation>
    </message>
    <message>
      <source>Everything is fitted anew in so many folds; 0 = none: only the landslides that the split holds out.</source>
      <translation>Todo se ajusta de nuevo en ese número de pliegues; 0 = ninguno: solo los deslizamientos que reserva la partición.</translation>
    </message>
    <message>
      <source>Exact for up to 13 factors or groups, sampled for more</source>
      <translation>Exacto hasta 13 factores o grupos, por muestreo si son más</translation>
    </message>
    <message>
      <source>Exact: by the ensemble itself</source>
      <translation>Exacta: por el propio conjunto</translation>
    </message>
    <message>
      <source>Expected calibration error, paper's protocol</source>
      <translation>Error de calibración esperado, protocolo del artículo</translation>
    </message>
    <message>
      <source>Extent, south to north</source>
      <translation>Extensión, de sur a norte</translation>
    </message>
    <message>
      <source>Extent, west to east</source>
      <translation>Extensión, de oeste a este</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>F1 on held-out samples</source>
      <translation>F1 en las muestras reservadas</translation>
    </message>
    <message>
      <source>FOLD_KINDS is empty: choose random folds, spatial ones or folds by time, or set FOLDS to 0.</source>
      <translation>FOLD_KINDS está vacío: elegir pliegues aleatorios, espaciales o por tiempo, o fijar FOLDS en 0.</translation>
    </message>
    <message>
      <source>FR</source>
      <translation>FR</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>Factor</translation>
    </message>
    <message>
      <source>Factor '{name}' is of the unknown kind '{kind}': use one of {known}.</source>
      <translation>El factor '{name}' es de tipo desconocido '{kind}': usar uno de {known}.</translation>
    </message>
    <message>
      <source>Factor importance</source>
      <translation>Importancia de los factores</translation>
    </message>
    <message>
      <source>Factor names, separated by commas</source>
      <translation>Nombres de factores, separados por comas</translation>
    </message>
    <message>
      <source>Factor rasters</source>
      <translation>Rásteres de factores</translation>
    </message>
    <message>
      <source>Factor stack</source>
      <translation>Pila de factores</translation>
    </message>
    <message>
      <source>Factor values at points</source>
      <translation>Valores de los factores en puntos</translation>
    </message>
    <message>
      <source>Factors</source>
      <translation>Factores</translation>
    </message>
    <message>
      <source>Factors of a lower weight are dropped. Empty: 0.945 divided by the number of continuous factors, the paper's 0.045 of 21.</source>
      <translation>Los factores de menor peso se descartan. Vacío: 0.945 dividido entre el número de factores continuos, el 0.045 de 21 del artículo.</translation>
    </message>
    <message>
      <source>Factors of low weight</source>
      <translation>Factores de peso bajo</translation>
    </message>
    <message>
      <source>Factors that enter together because they are correlated: 'terrain=slope, relief; climate=…'. A group takes the place of its factors.</source>
      <translation>Factores que entran juntos porque están correlacionados: 'terrain=slope, relief; climate=…'. Un grupo ocupa el lugar de sus factores.</translation>
    </message>
    <message>
      <source>Factors that stay</source>
      <translation>Factores que se conservan</translation>
    </message>
    <message>
      <source>Factors that stay, separated by commas</source>
      <translation>Factores que se conservan, separados por comas</translation>
    </message>
    <message>
      <source>Factors to keep</source>
      <translation>Factores que conservar</translation>
    </message>
    <message>
      <source>Factors to shuffle together because they are correlated: 'terrain=slope, relief; climate=…'. A group takes the place of its factors in the table.</source>
      <translation>Factores que se barajan juntos porque están correlacionados: 'terrain=slope, relief; climate=…'. Un grupo ocupa el lugar de sus factores en la tabla.</translation>
    </message>
    <message>
      <source>Factors, and the cells that each raises most</source>
      <translation>Factores, y las celdas que cada uno eleva más</translation>
    </message>
    <message>
      <source>Factors: weight, and variance inflation factor (above 10: others say nearly the same)</source>
      <translation>Factores: peso y factor de inflación de la varianza (mayor que 10: otros dicen casi lo mismo)</translation>
    </message>
    <message>
      <source>False positive rate (1 − specificity)</source>
      <translation>Tasa de falsos positivos (1 − especificidad)</translation>
    </message>
    <message>
      <source>Fast: by a small model that imitates it</source>
      <translation>Rápida: por un modelo pequeño que lo imita</translation>
    </message>
    <message>
      <source>Fast: cells of the stack teach a small model what the ensemble gives, and it makes the map, many times as fast; other cells tell how near it comes, and where it does not come near enough the ensemble makes the map after all. Automatic: fast where cells times members are a hundred million or more, such as ten million cells of ten members.</source>
      <translation>Rápida: celdas de la pila enseñan a un modelo pequeño lo que da el conjunto, y este hace el mapa, mucho más deprisa; otras celdas dicen cuánto se acerca, y donde no se acerca lo suficiente el mapa lo hace al final el conjunto. Automática: rápida donde celdas por miembros son cien millones o más, como diez millones de celdas con diez miembros.</translation>
    </message>
    <message>
      <source>Faults</source>
      <translation>Fallas</translation>
    </message>
    <message>
      <source>Feature {number:,} of the layer of units is no polygon: choose a layer of these.</source>
      <translation>El objeto {number:,} de la capa de unidades no es un polígono: elegir una capa de polígonos.</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>Elementos</translation>
    </message>
    <message>
      <source>Fewer make simpler trees.</source>
      <translation>Menos dan árboles más sencillos.</translation>
    </message>
    <message>
      <source>Fewer than two continuous factors vary at the landslides: there is nothing to weigh against each other.</source>
      <translation>Menos de dos factores continuos varían en los deslizamientos: no hay nada que ponderar entre sí.</translation>
    </message>
    <message>
      <source>Fewer than two factors</source>
      <translation>Menos de dos factores</translation>
    </message>
    <message>
      <source>Fewest samples in a leaf</source>
      <translation>Mínimo de muestras en una hoja</translation>
    </message>
    <message>
      <source>Field of the landslides' dates</source>
      <translation>Campo con las fechas de los deslizamientos</translation>
    </message>
    <message>
      <source>Field that names a unit</source>
      <translation>Campo que identifica la unidad</translation>
    </message>
    <message>
      <source>Field with the places' names</source>
      <translation>Campo con los nombres de los lugares</translation>
    </message>
    <message>
      <source>Figure {number}.</source>
      <translation>Figura {number}.</translation>
    </message>
    <message>
      <source>File of the settings</source>
      <translation>Archivo de los ajustes</translation>
    </message>
    <message>
      <source>File of the small model</source>
      <translation>Archivo del modelo pequeño</translation>
    </message>
    <message>
      <source>File of the small model that imitates the ensemble, if it made the map</source>
      <translation>Archivo del modelo pequeño que imita al conjunto, si hizo el mapa</translation>
    </message>
    <message>
      <source>Files that name the categories in the response curves: 'geology=geology_classes.csv; landcover=…', each a CSV with the columns value and label (or name, class, description).</source>
      <translation>Archivos que dan nombre a las categorías en las curvas de respuesta: 'geology=geology_classes.csv; landcover=…', cada uno un CSV con las columnas value y label (o name, class, description).</translation>
    </message>
    <message>
      <source>Files that name the categories: 'geology=geology_classes.csv; landcover=…', each a CSV with the columns value and label (or name, class, description). Without, the layer's own paletted legend, the raster's category names or its attribute table serve. The names appear in the information-value table and the report.</source>
      <translation>Archivos que dan nombre a las categorías: 'geology=geology_classes.csv; landcover=…', cada uno un CSV con las columnas value y label (o name, class, description). Sin ellos sirven la leyenda de paleta de la propia capa, los nombres de categorías del ráster o su tabla de atributos. Los nombres aparecen en la tabla de valores de información y en el informe.</translation>
    </message>
    <message>
      <source>Fill it, leave it out, or limit the study to where it has data. Aspect has none on flat ground unless it is made by 'Terrain factors from DEM'.</source>
      <translation>Rellenarlo, quitarlo o limitar el estudio a donde tiene datos. La orientación no tiene en terreno llano, salvo que se haga con 'Factores del terreno a partir de un MDE'.</translation>
    </message>
    <message>
      <source>Filters of the convolutions</source>
      <translation>Filtros de las convoluciones</translation>
    </message>
    <message>
      <source>First map</source>
      <translation>Primer mapa</translation>
    </message>
    <message>
      <source>Five zones are named very low, low, medium, high and very high.</source>
      <translation>Cinco zonas se llaman muy baja, baja, media, alta y muy alta.</translation>
    </message>
    <message>
      <source>Flow accumulation over {cells:,} cells needs about {needed:.1f} GB of memory and {free:.1f} GB are available: give a catchment area raster made by SAGA or GRASS (CATCHMENT_AREA), leave the factors that need it out, or take a coarser DEM.</source>
      <translation>La acumulación de flujo sobre {cells:,} celdas necesita unos {needed:.1f} GB de memoria y hay {free:.1f} GB disponibles: indicar un ráster de área de captación hecho con SAGA o GRASS (CATCHMENT_AREA), quitar los factores que la necesitan o tomar un MDE menos detallado.</translation>
    </message>
    <message>
      <source>Flow accumulation over {cells:,} cells takes about {needed:.1f} GB of memory of {free:.1f} GB available.</source>
      <translation>La acumulación de flujo sobre {cells:,} celdas ocupa unos {needed:.1f} GB de memoria de {free:.1f} GB disponibles.</translation>
    </message>
    <message>
      <source>Flow accumulation over {cells:,} cells takes about {needed:.1f} GB of memory.</source>
      <translation>La acumulación de flujo sobre {cells:,} celdas ocupa unos {needed:.1f} GB de memoria.</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Folder for single files</source>
      <translation>Carpeta para archivos individuales</translation>
    </message>
    <message>
      <source>Folds by time</source>
      <translation>Pliegues por tiempo</translation>
    </message>
    <message>
      <source>Folds by time need the landslides' dates: name the field that holds them (DATE_FIELD).</source>
      <translation>Los pliegues por tiempo necesitan las fechas de los deslizamientos: indicar el campo que las contiene (DATE_FIELD).</translation>
    </message>
    <message>
      <source>Folds forward in time, trained on older landslides alone, have an AUC of {auc:.3f} ({interval}): that is what to expect of the landslides to come.</source>
      <translation>Los pliegues hacia adelante en el tiempo, entrenados solo con deslizamientos más antiguos, tienen un AUC de {auc:.3f} ({interval}): es lo que cabe esperar de los deslizamientos por venir.</translation>
    </message>
    <message>
      <source>Folds need the {name}: give it, or set folds to 0.</source>
      <translation>Los pliegues necesitan {name}: indicarlo, o fijar los pliegues en 0.</translation>
    </message>
    <message>
      <source>Folds of cross-validation</source>
      <translation>Pliegues de la validación cruzada</translation>
    </message>
    <message>
      <source>Folds: factor stack</source>
      <translation>Pliegues: pila de factores</translation>
    </message>
    <message>
      <source>Folds: model file</source>
      <translation>Pliegues: archivo del modelo</translation>
    </message>
    <message>
      <source>For a split by time and for folds by time: dates, times, text such as 2015-06-01, or years. Landslides without a date have no part in these.</source>
      <translation>Para una partición por tiempo y para pliegues por tiempo: fechas, horas, texto como 2015-06-01, o años. Los deslizamientos sin fecha no intervienen en ellos.</translation>
    </message>
    <message>
      <source>For a split by time: a date such as 2015-06-01, or a year; older landslides train. Empty: the date before which the training share of the landslides lies.</source>
      <translation>Para una partición por tiempo: una fecha como 2015-06-01, o un año; los deslizamientos más antiguos entrenan. Vacío: la fecha antes de la cual está la proporción de entrenamiento de los deslizamientos.</translation>
    </message>
    <message>
      <source>For areas of 10⁹ cells and more let its name end in .tiles.vrt: then it is many files with overviews, each written by the worker that made it, and the same run goes on with them if it was stopped.</source>
      <translation>Para zonas de 10⁹ celdas o más, haga que su nombre termine en .tiles.vrt: entonces son muchos archivos con vistas generales, cada uno escrito por el proceso que lo generó, y la misma ejecución continúa con ellos si fue detenida.</translation>
    </message>
    <message>
      <source>For every class of every factor: I = ln((landslides in the class / all landslides) / (cells in the class / all cells)). Above 0 landslides are more frequent than average, below 0 less. The raster is the sum over the factors.

Landslides that a model will be tested on must not shape this map, so only the training landslides of the split are counted: choose the same split, share, block size and seed in 'Build training samples'. Choose 'All landslides' for a map that nothing will be tested on.</source>
      <translation>Para cada clase de cada factor: I = ln((deslizamientos en la clase / todos los deslizamientos) / (celdas en la clase / todas las celdas)). Por encima de 0 los deslizamientos son más frecuentes que la media, por debajo de 0 menos. El ráster es la suma de los factores.

Los deslizamientos con los que se probará un modelo no deben influir en este mapa, así que solo se cuentan los deslizamientos de entrenamiento de la partición: elegir la misma partición, proporción, tamaño de bloque y semilla en 'Construir muestras de entrenamiento'. Elegir 'Todos los deslizamientos' para un mapa con el que no se va a probar nada.</translation>
    </message>
    <message>
      <source>For every zone: cells, area in km² and its share, landslides and their share, landslides per km², and the frequency ratio (share of landslides divided by share of area; 1 is average). Areas are on the ground, also where the CRS is in degrees.

All landslides count, also those that the model behind the map was trained on. It may know these by heart, and then the table flatters it. Given the training samples, number, share and frequency ratio of the held-out landslides stand beside those of all: judge the map by these.</source>
      <translation>Para cada zona: celdas, superficie en km² y su proporción, deslizamientos y su proporción, deslizamientos por km² y razón de frecuencias (proporción de deslizamientos dividida entre proporción de superficie; 1 es la media). Las superficies son las del terreno, también donde el SRC está en grados.

Cuentan todos los deslizamientos, también aquellos con los que se entrenó el modelo que hay detrás del mapa. Puede sabérselos de memoria, y entonces la tabla lo favorece. Si se indican las muestras de entrenamiento, el número, la proporción y la razón de frecuencias de los deslizamientos reservados figuran junto a los de todos: juzgar el mapa por estos.</translation>
    </message>
    <message>
      <source>For factors that shall have another number of classes: 'slope=6; ndvi=4'.</source>
      <translation>Para los factores que deban tener otro número de clases: 'slope=6; ndvi=4'.</translation>
    </message>
    <message>
      <source>For manual breaks: the limits between zones, ascending, such as '0.2 0.4 0.6 0.8'.</source>
      <translation>Para las rupturas manuales: los límites entre zonas, en orden ascendente, como '0.2 0.4 0.6 0.8'.</translation>
    </message>
    <message>
      <source>For maps of one scale those of the first show where the value itself has changed.</source>
      <translation>Para mapas de una misma escala, los del primero muestran dónde ha cambiado el propio valor.</translation>
    </message>
    <message>
      <source>For rasters on another grid, by factor: 'elevation=cubic; landcover=nearest'. There are nearest, bilinear, cubic, average, mode, minimum, maximum and median. Usual are bilinear, and nearest for categories; where a raster's cells are at most half as wide as the reference's, average, and mode for categories.</source>
      <translation>Para rásteres en otra malla, por factor: 'elevation=cubic; landcover=nearest'. Existen nearest, bilinear, cubic, average, mode, minimum, maximum y median. Lo usual es bilinear, y nearest para categorías; donde las celdas de un ráster miden como máximo la mitad de ancho que las de la referencia, average, y mode para categorías.</translation>
    </message>
    <message>
      <source>For samples that will be split by time: landslides without a date have no part in that, and are not counted. Left empty: all landslides count.</source>
      <translation>Para muestras que se partirán por tiempo: los deslizamientos sin fecha no intervienen en ello y no se cuentan. Si queda vacío, cuentan todos los deslizamientos.</translation>
    </message>
    <message>
      <source>For the buffer strategy: metres on the ground, whatever the CRS.</source>
      <translation>Para la estrategia de la zona de influencia: metros sobre el terreno, sea cual sea el SRC.</translation>
    </message>
    <message>
      <source>For the information-value strategy: the map is cut into so many natural-breaks zones, and the lowest is sampled.</source>
      <translation>Para la estrategia del valor de información: el mapa se corta en ese número de zonas de rupturas naturales y se muestrea la más baja.</translation>
    </message>
    <message>
      <source>For the slope strategy: the factor of the stack that holds the slope.</source>
      <translation>Para la estrategia de la pendiente: el factor de la pila que contiene la pendiente.</translation>
    </message>
    <message>
      <source>For the slope strategy: the slope factor has to be in degrees.</source>
      <translation>Para la estrategia de la pendiente: el factor de pendiente tiene que estar en grados.</translation>
    </message>
    <message>
      <source>For {factors}: the area upstream of each cell on the DEM's grid, from SAGA (Catchment Area) or GRASS (r.watershed, accumulation). Without it, depressions are filled, and each cell drains to the lowest of its eight neighbours, through flats towards their outlets; neighbours that are alike share.</source>
      <translation>Para {factors}: la superficie aguas arriba de cada celda en la malla del MDE, de SAGA (Catchment Area) o GRASS (r.watershed, accumulation). Sin ella, se rellenan las depresiones y cada celda drena hacia la más baja de sus ocho vecinas, a través de los llanos hacia las salidas de estos; las vecinas iguales se reparten el flujo.</translation>
    </message>
    <message>
      <source>Forward-in-time folds part the dated landslides into periods: each is held out once and ranked by a model that was trained on all older landslides and on no later one, so the oldest period only trains. They show how a map made on a day does with the landslides that come after it.</source>
      <translation>Los pliegues hacia adelante en el tiempo reparten los deslizamientos fechados en periodos: cada uno se reserva una vez y lo ordena un modelo que se entrenó con todos los deslizamientos más antiguos y con ninguno posterior, de modo que el periodo más antiguo solo entrena. Muestran cómo se comporta un mapa hecho en un día determinado con los deslizamientos que vienen después.</translation>
    </message>
    <message>
      <source>From 'Build factor stack', or any other raster.</source>
      <translation>De 'Construir pila de factores', o cualquier otro ráster.</translation>
    </message>
    <message>
      <source>From 'Build factor stack'.</source>
      <translation>De 'Construir pila de factores'.</translation>
    </message>
    <message>
      <source>From 'Build factor stack'; with a table of information values the class stack it was made of.</source>
      <translation>De 'Construir pila de factores'; con una tabla de valores de información, la pila de clases de la que se obtuvo.</translation>
    </message>
    <message>
      <source>From 'Build training samples', or of polygons from 'Samples of mapping units': label, split and a field per factor.</source>
      <translation>De 'Construir muestras de entrenamiento' o, de polígonos, de 'Muestras de unidades cartográficas': label, split y un campo por factor.</translation>
    </message>
    <message>
      <source>From 'Build training samples': label, split and a field per factor; further fields are ignored.</source>
      <translation>De 'Construir muestras de entrenamiento': label, split y un campo por factor; los demás campos se ignoran.</translation>
    </message>
    <message>
      <source>From 'Build training samples': only the landslides whose split is 'test' count. Empty: all of them, or those from a date on.</source>
      <translation>De 'Construir muestras de entrenamiento': solo cuentan los deslizamientos cuyo split es 'test'. Vacío: todos, o los que hay a partir de una fecha.</translation>
    </message>
    <message>
      <source>From 'Build training samples': the landslides whose split is 'test' are counted apart too. Without samples their columns are empty.</source>
      <translation>De 'Construir muestras de entrenamiento': los deslizamientos cuyo split es 'test' se cuentan también aparte. Sin muestras sus columnas quedan vacías.</translation>
    </message>
    <message>
      <source>From 'Build training samples': those that the model was trained on.</source>
      <translation>De 'Construir muestras de entrenamiento': aquellas con las que se entrenó el modelo.</translation>
    </message>
    <message>
      <source>From 'Build training samples': those whose split is 'test' are held out.</source>
      <translation>De 'Construir muestras de entrenamiento': aquellas cuyo split es 'test' están reservadas.</translation>
    </message>
    <message>
      <source>From 'Information value'; needed by some strategies only ({strategies}).</source>
      <translation>De 'Valor de información'; solo lo necesitan algunas estrategias ({strategies}).</translation>
    </message>
    <message>
      <source>From 'Predict susceptibility'.</source>
      <translation>De 'Predecir susceptibilidad'.</translation>
    </message>
    <message>
      <source>From 'Reclassify factors', or any raster of whole numbers: its classes are labelled by their value.</source>
      <translation>De 'Reclasificar factores', o cualquier ráster de números enteros: sus clases se etiquetan con su valor.</translation>
    </message>
    <message>
      <source>From 'Sample non-landslide points', or your own.</source>
      <translation>De 'Muestrear puntos de no deslizamiento', o propios.</translation>
    </message>
    <message>
      <source>From 'Samples of mapping units', of this area or another one.</source>
      <translation>De 'Muestras de unidades cartográficas', de esta área o de otra.</translation>
    </message>
    <message>
      <source>From 'Samples of mapping units': those that the model was trained on.</source>
      <translation>De 'Muestras de unidades cartográficas': aquellas con las que se entrenó el modelo.</translation>
    </message>
    <message>
      <source>From 'Train model' or 'Information value'.</source>
      <translation>De 'Entrenar modelo' o 'Valor de información'.</translation>
    </message>
    <message>
      <source>From 'Train model' or 'Landslide susceptibility, all steps'.</source>
      <translation>De 'Entrenar modelo' o de 'Susceptibilidad a deslizamientos, todos los pasos'.</translation>
    </message>
    <message>
      <source>From 'Train model', which was given such units.</source>
      <translation>De 'Entrenar modelo', al que se le dieron unidades de ese tipo.</translation>
    </message>
    <message>
      <source>From 'Train model', which was given these units.</source>
      <translation>De 'Entrenar modelo', al que se le dieron estas unidades.</translation>
    </message>
    <message>
      <source>From 'Train model'.</source>
      <translation>De 'Entrenar modelo'.</translation>
    </message>
    <message>
      <source>From 'Train model'. Its factors are compared, each weighed by its permutation importance on the held-out samples. Left empty: all factors that stack and samples share, which weigh alike.</source>
      <translation>De 'Entrenar modelo'. Se comparan sus factores, cada uno ponderado por su importancia por permutación en las muestras reservadas. Si se deja vacío: todos los factores que la pila y las muestras tienen en común, que pesan lo mismo.</translation>
    </message>
    <message>
      <source>From 'Train model': its kind and settings are used, not its weights.</source>
      <translation>De 'Entrenar modelo': se usan su tipo y sus ajustes, no sus pesos.</translation>
    </message>
    <message>
      <source>From 'Zone susceptibility map', or any raster of whole numbers: each is a zone.</source>
      <translation>De 'Zonificar mapa de susceptibilidad', o cualquier ráster de números enteros: cada uno es una zona.</translation>
    </message>
    <message>
      <source>From 'Zone susceptibility map': the share outside is told of each zone too.</source>
      <translation>De 'Zonificar mapa de susceptibilidad': la proporción que queda fuera se indica también de cada zona.</translation>
    </message>
    <message>
      <source>From DEM and layers to the susceptibility map</source>
      <translation>Del MDE y las capas al mapa de susceptibilidad</translation>
    </message>
    <message>
      <source>From all {landslides:,} landslides, by {formula}. Above 0 landslides are more frequent than average, below 0 rarer.</source>
      <translation>A partir de los {landslides:,} deslizamientos, con {formula}. Por encima de 0 los deslizamientos son más frecuentes que la media, por debajo de 0 más raros.</translation>
    </message>
    <message>
      <source>From {landslides:,} training landslides, by {formula}. Above 0 landslides are more frequent than average, below 0 rarer.</source>
      <translation>A partir de {landslides:,} deslizamientos de entrenamiento, con {formula}. Por encima de 0 los deslizamientos son más frecuentes que la media, por debajo de 0 más raros.</translation>
    </message>
    <message>
      <source>Further settings</source>
      <translation>Otros ajustes</translation>
    </message>
    <message>
      <source>GDAL cannot make a virtual raster of '{path}' ({reason}): make a GeoTIFF of it first.</source>
      <translation>GDAL no puede hacer un ráster virtual de '{path}' ({reason}): hacer antes un GeoTIFF de él.</translation>
    </message>
    <message>
      <source>GDAL {version} finds no raster in this file geodatabase</source>
      <translation>GDAL {version} no encuentra ningún ráster en esta geodatabase de archivos</translation>
    </message>
    <message>
      <source>Gentle slope</source>
      <translation>Pendiente suave</translation>
    </message>
    <message>
      <source>Geology (raster of category numbers)</source>
      <translation>Geología (ráster de números de categoría)</translation>
    </message>
    <message>
      <source>Gets the report, the tables, and a map and a model file for each row of the comparison.</source>
      <translation>Recibe el informe, las tablas y, por cada fila de la comparación, un mapa y un archivo del modelo.</translation>
    </message>
    <message>
      <source>Gets the settings of this training, for SETTINGS here, in 'Landslide susceptibility' and comparisons.</source>
      <translation>Recibe los ajustes de este entrenamiento, para SETTINGS aquí, en 'Susceptibilidad a deslizamientos, todos los pasos' y en las comparaciones.</translation>
    </message>
    <message>
      <source>Give a raster of one band, so that it is certain.</source>
      <translation>Dar un ráster de una banda, para que sea seguro.</translation>
    </message>
    <message>
      <source>Give another one as 'file|layername=name', or merge the layers first.</source>
      <translation>Indicar otra como 'file|layername=name', o combinar antes las capas.</translation>
    </message>
    <message>
      <source>Give the map before it was classed; 'Zone table' takes a classed one as it is.</source>
      <translation>Dar el mapa antes de clasificarlo; 'Tabla de zonas' toma uno clasificado tal cual.</translation>
    </message>
    <message>
      <source>Give the raster with the values that the picture shows, or leave it out.</source>
      <translation>Dar el ráster con los valores que muestra la imagen, o quitarlo.</translation>
    </message>
    <message>
      <source>Gives municipalities, catchments or road sections the mean and the maximum of a map in them and, of a zone map, the share of each zone. A cell counts by the share of it that a polygon covers, or by the length of the line in it; for the surroundings of a road give a buffer of it.

It needs the package exactextract.</source>
      <translation>Da a municipios, cuencas o tramos de carretera la media y el máximo de un mapa en ellos y, de un mapa de zonas, la proporción de cada zona. Una celda cuenta por la proporción de ella que cubre un polígono, o por la longitud de la línea en ella; para el entorno de una carretera, indicar una zona de influencia (buffer) de ella.

Necesita el paquete exactextract.</translation>
    </message>
    <message>
      <source>Gives one point for each cell that a polygon touches, at the cell's centre, with the polygon's fields.</source>
      <translation>Da un punto por cada celda que toca un polígono, en el centro de la celda, con los campos del polígono.</translation>
    </message>
    <message>
      <source>Goal (mean squared error)</source>
      <translation>Objetivo (error cuadrático medio)</translation>
    </message>
    <message>
      <source>Goodness of variance fit</source>
      <translation>Bondad del ajuste de la varianza</translation>
    </message>
    <message>
      <source>Goodness of variance fit by factor (JSON)</source>
      <translation>Bondad del ajuste de la varianza por factor (JSON)</translation>
    </message>
    <message>
      <source>Goodness of variance fit of the zones</source>
      <translation>Bondad del ajuste de la varianza de las zonas</translation>
    </message>
    <message>
      <source>Gradient boosting</source>
      <translation>Potenciación del gradiente (gradient boosting)</translation>
    </message>
    <message>
      <source>Gradient boosting is fitted to the same samples and has this share in the probability; few landslides are ranked better by both together.</source>
      <translation>La potenciación del gradiente (gradient boosting) se ajusta a las mismas muestras y tiene esta parte en la probabilidad; cuando los deslizamientos son pocos, ambos juntos los ordenan mejor.</translation>
    </message>
    <message>
      <source>Greatest distance (metres)</source>
      <translation>Distancia máxima (metros)</translation>
    </message>
    <message>
      <source>Green to red</source>
      <translation>Verde a rojo</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>Malla</translation>
    </message>
    <message>
      <source>Group {group}</source>
      <translation>Grupo {group}</translation>
    </message>
    <message>
      <source>Groups of factors</source>
      <translation>Grupos de factores</translation>
    </message>
    <message>
      <source>HTML files (*.html)</source>
      <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
      <source>Has an algorithm of its own now: 'Repeat a run from its manifest'.</source>
      <translation>Ahora tiene su propio algoritmo: 'Repetir una ejecución desde su manifiesto'.</translation>
    </message>
    <message>
      <source>Height of the basin in cells.</source>
      <translation>Altura de la cuenca en celdas.</translation>
    </message>
    <message>
      <source>Held out</source>
      <translation>Reservado</translation>
    </message>
    <message>
      <source>Held-out landslides against other places; predicted are cells of {probability:g} or more</source>
      <translation>Deslizamientos reservados frente a otros lugares; predichas son las celdas con {probability:g} o más</translation>
    </message>
    <message>
      <source>Held-out landslides of the split</source>
      <translation>Deslizamientos reservados de la partición</translation>
    </message>
    <message>
      <source>Held-out samples</source>
      <translation>Muestras reservadas</translation>
    </message>
    <message>
      <source>Held-out samples show what helps the model where it was not trained; training samples also what it knows by heart. Samples of another area have no held-out ones: take all.</source>
      <translation>Las muestras reservadas muestran lo que ayuda al modelo donde no se entrenó; las de entrenamiento, también lo que se sabe de memoria. Las muestras de otra área no tienen reservadas: tomar todas.</translation>
    </message>
    <message>
      <source>Held-out samples were chosen by the same strategy as the training samples. Where that strategy picks easy non-landslides these figures flatter; {where} gives the figure that does not.</source>
      <translation>Las muestras reservadas se eligieron con la misma estrategia que las de entrenamiento. Donde esa estrategia elige no deslizamientos fáciles, estas cifras son demasiado favorables; {where} da la cifra que no lo es.</translation>
    </message>
    <message>
      <source>Held-out units with landslides against units without; predicted are units of 0.5 or more</source>
      <translation>Unidades reservadas con deslizamientos frente a unidades sin ellos; predichas son las unidades con 0.5 o más</translation>
    </message>
    <message>
      <source>Here both tests agree within chance (the 95 % interval of their difference, {low:+.3f} to {high:+.3f}, holds 0).</source>
      <translation>Aquí ambas pruebas coinciden dentro del azar (el intervalo del 95 % de su diferencia, de {low:+.3f} a {high:+.3f}, contiene el 0).</translation>
    </message>
    <message>
      <source>Here every interval lies above 0.</source>
      <translation>Aquí todos los intervalos están por encima de 0.</translation>
    </message>
    <message>
      <source>Here every interval reaches 0, so that no factor's part can be told from none.</source>
      <translation>Aquí todos los intervalos llegan a 0, de modo que la parte de ningún factor puede distinguirse de nula.</translation>
    </message>
    <message>
      <source>Here the common test is the easier one, by {gap:.3f}, which is more than chance.</source>
      <translation>Aquí la prueba común es la más fácil, en {gap:.3f}, lo que es más que azar.</translation>
    </message>
    <message>
      <source>Here the common test is the easier one, which is more than chance.</source>
      <translation>Aquí la prueba común es la más fácil, lo que es más que azar.</translation>
    </message>
    <message>
      <source>Hidden units</source>
      <translation>Unidades ocultas</translation>
    </message>
    <message>
      <source>Highest index</source>
      <translation>Índice máximo</translation>
    </message>
    <message>
      <source>Highest susceptibility</source>
      <translation>Susceptibilidad máxima</translation>
    </message>
    <message>
      <source>Histogram gradient boosting</source>
      <translation>Potenciación del gradiente por histogramas (gradient boosting)</translation>
    </message>
    <message>
      <source>How good the map is</source>
      <translation>Qué tan bueno es el mapa</translation>
    </message>
    <message>
      <source>How good the map is where no landslide is known nearby was not computed. Landslides lie in clusters, so many of those held out at random have neighbours that were trained on, and a map does better there than where nothing is known: take the AUC of the common test as the best case. To learn the other one, set folds (FOLDS, such as 5) or hold out spatial blocks (SPLIT).</source>
      <translation>No se calculó qué tan bueno es el mapa donde no se conoce ningún deslizamiento cercano. Los deslizamientos se agrupan, así que muchos de los reservados al azar tienen vecinos con los que se entrenó, y allí un mapa acierta más que donde no se sabe nada: tomar el AUC de la prueba común como el mejor caso. Para conocer el otro, fijar pliegues (FOLDS, por ejemplo 5) o reservar bloques espaciales (SPLIT).</translation>
    </message>
    <message>
      <source>How limits between classes are found. Categorical factors keep their categories whatever the method.</source>
      <translation>Cómo se hallan los límites entre clases. Los factores categóricos conservan sus categorías sea cual sea el método.</translation>
    </message>
    <message>
      <source>How many landslides are drawn.</source>
      <translation>Cuántos deslizamientos se sortean.</translation>
    </message>
    <message>
      <source>How many the ensemble has.</source>
      <translation>Cuántos tiene el conjunto (ensemble).</translation>
    </message>
    <message>
      <source>How samples are parted into training and test. Whole spatial blocks are the harder and more honest test: near neighbours are no longer on both sides. By time, older landslides train and later ones test, which is how a map is used; it needs the field of their dates (DATE_FIELD).</source>
      <translation>Cómo se reparten las muestras entre entrenamiento y prueba. Los bloques espaciales enteros son la prueba más dura y más honesta: los vecinos cercanos dejan de estar a ambos lados. Por tiempo, los deslizamientos más antiguos entrenan y los posteriores prueban, que es como se usa un mapa; necesita el campo de sus fechas (DATE_FIELD).</translation>
    </message>
    <message>
      <source>How that was tested</source>
      <translation>Cómo se probó</translation>
    </message>
    <message>
      <source>How the limits between zones are found.</source>
      <translation>Cómo se hallan los límites entre zonas.</translation>
    </message>
    <message>
      <source>How the model does on the samples: those it learned from, and those held out</source>
      <translation>Cómo se comporta el modelo en las muestras: aquellas de las que aprendió y las reservadas</translation>
    </message>
    <message>
      <source>How to cite</source>
      <translation>Cómo citar</translation>
    </message>
    <message>
      <source>How to read it: the places of the test are parted by the samples that the tested model had learnt from. The figures of the test hold inside; the intervals are by spatial blocks. A dash says that landslides or other places are missing. That the AUC is high outside too, where few places were tested, is no reason to trust the map there.</source>
      <translation>Cómo leerlo: los lugares de la prueba se separan según las muestras de las que había aprendido el modelo probado. Las cifras de la prueba valen dentro; los intervalos son por bloques espaciales. Un guion dice que faltan deslizamientos u otros lugares. Que el AUC sea alto también fuera, donde se probaron pocos lugares, no es razón para confiar allí en el mapa.</translation>
    </message>
    <message>
      <source>How to read the deviation: the members were trained alike but for chance. Where it is small, they agree and the susceptibility depends little on that chance. Where it is large, compared with the steps between zones, a place might as well be in the next zone: check it on site before deciding by it. What all members lack, a factor or landslides that nobody mapped, it does not show.</source>
      <translation>Cómo leer la desviación: los miembros se entrenaron igual salvo por el azar. Donde es pequeña, coinciden y la susceptibilidad depende poco de ese azar. Donde es grande, en comparación con los pasos entre zonas, un lugar podría estar igualmente en la zona contigua: comprobarlo sobre el terreno antes de decidir por ella. Lo que falta a todos los miembros, un factor o unos deslizamientos que nadie cartografió, no lo muestra.</translation>
    </message>
    <message>
      <source>How well both rank landslides</source>
      <translation>Qué tan bien ordenan ambos los deslizamientos</translation>
    </message>
    <message>
      <source>If each part is a landslide, set COUNT_PARTS, or split them by QGIS's 'Multipart to singleparts'.</source>
      <translation>Si cada parte es un deslizamiento, activar COUNT_PARTS, o separarlas con 'Multiparte a monoparte' de QGIS.</translation>
    </message>
    <message>
      <source>If given, each factor is also written here as a GeoTIFF of its own, named after it.</source>
      <translation>Si se indica, cada factor se escribe también aquí como un GeoTIFF propio, con su nombre.</translation>
    </message>
    <message>
      <source>If it is a factor, give it numbers: whole ones for categories, with a point for decimals.</source>
      <translation>Si es un factor, darle números: enteros para las categorías, con punto para los decimales.</translation>
    </message>
    <message>
      <source>If it is in per cent, divide it by 100; otherwise read its AUC and rate curves alone.</source>
      <translation>Si está en tanto por ciento, dividirlo entre 100; si no, leer solo su AUC y las curvas de tasas.</translation>
    </message>
    <message>
      <source>If it is none of the zones, declare it as the raster's nodata value.</source>
      <translation>Si no es ninguna de las zonas, declararlo como valor sin datos (nodata) del ráster.</translation>
    </message>
    <message>
      <source>If the held-out ones were among them, it may know them by heart: take the model that was tested (tested_network.onnx), or newer samples.</source>
      <translation>Si las reservadas estaban entre ellas, puede que se las sepa de memoria: tomar el modelo que se probó (tested_network.onnx) o muestras más recientes.</translation>
    </message>
    <message>
      <source>If the maps are not of one scale, let each have natural breaks of its own.</source>
      <translation>Si los mapas no son de una misma escala, dejar que cada uno tenga sus propias rupturas naturales.</translation>
    </message>
    <message>
      <source>If the samples' held-out ones were among them, nothing here is a test: judge the map of the model that was tested (tested_network.onnx), or give landslides that are newer than the map.</source>
      <translation>Si los reservados de las muestras estaban entre ellos, nada de esto es una prueba: juzgar el mapa del modelo que se probó (tested_network.onnx) o indicar deslizamientos más recientes que el mapa.</translation>
    </message>
    <message>
      <source>If you know where it comes from, use it; train the model again to be sure.</source>
      <translation>Si se sabe de dónde procede, usarlo; para estar seguro, entrenar el modelo de nuevo.</translation>
    </message>
    <message>
      <source>If {low} means that there is no landslide, name it as CLASS_FIELD, with LANDSLIDE_VALUE {high}; if all are landslides, with LANDSLIDE_VALUE '{low}, {high}', and this is not said.</source>
      <translation>Si {low} significa que no hay deslizamiento, indicarlo como CLASS_FIELD, con LANDSLIDE_VALUE {high}; si todos son deslizamientos, con LANDSLIDE_VALUE '{low}, {high}', y este aviso no aparecerá.</translation>
    </message>
    <message>
      <source>Imitation</source>
      <translation>Imitación</translation>
    </message>
    <message>
      <source>Imitation of an ensemble</source>
      <translation>Imitación de un conjunto</translation>
    </message>
    <message>
      <source>Importance of correlated factors cannot be told apart: {pairs}. Shuffle them together as a group to see what they tell between them.</source>
      <translation>La importancia de los factores correlacionados no puede separarse: {pairs}. Barajarlos juntos como grupo para ver lo que dicen entre ellos.</translation>
    </message>
    <message>
      <source>Importance of correlated factors cannot be told apart: {pairs}. With one of them shuffled the model still has the other, and each can look less important than the two are; where the model sets one against the other, by weights of opposite sign, each can look more important. Shuffled together as a group they show what they tell between them.</source>
      <translation>La importancia de los factores correlacionados no puede separarse: {pairs}. Con uno de ellos barajado el modelo sigue teniendo el otro, y cada uno puede parecer menos importante de lo que son los dos; donde el modelo opone uno al otro, con pesos de signo contrario, cada uno puede parecer más importante. Barajados juntos como grupo muestran lo que dicen entre ellos.</translation>
    </message>
    <message>
      <source>Importance of the factors</source>
      <translation>Importancia de los factores</translation>
    </message>
    <message>
      <source>Importance of the factors: mean drop of the AUC (bar), its 95 % interval (line), and each of the {repeats} shuffles (dots). The first {dark} are dark.</source>
      <translation>Importancia de los factores: caída media del AUC (barra), su intervalo del 95 % (línea) y cada una de las {repeats} barajadas (puntos). Los primeros {dark} son oscuros.</translation>
    </message>
    <message>
      <source>In a fold: {why}</source>
      <translation>En un pliegue: {why}</translation>
    </message>
    <message>
      <source>In a split by time, and in folds by time: otherwise they have no part in it. Some of them may be later than those of the test, which then flatters.</source>
      <translation>En una partición por tiempo y en pliegues por tiempo: de lo contrario no intervienen en ello. Algunos de ellos pueden ser posteriores a los de la prueba, que entonces resulta demasiado favorable.</translation>
    </message>
    <message>
      <source>In any CRS. They may overlap.</source>
      <translation>En cualquier SRC. Pueden superponerse.</translation>
    </message>
    <message>
      <source>In boosting, what each tree adds is multiplied by it.</source>
      <translation>En la potenciación, lo que añade cada árbol se multiplica por ella.</translation>
    </message>
    <message>
      <source>In folds by time: otherwise they have no part in them.</source>
      <translation>En pliegues por tiempo: de lo contrario no intervienen en ellos.</translation>
    </message>
    <message>
      <source>In metres; its grid is that of the map, so that its cell size is the map's.</source>
      <translation>En metros; su malla es la del mapa, de modo que su tamaño de celda es el del mapa.</translation>
    </message>
    <message>
      <source>In the second map {higher:.1f} % of the area is in a higher zone than in the first, {lower:.1f} % in a lower one, and {same:.1f} % in the same.</source>
      <translation>En el segundo mapa, el {higher:.1f} % del área está en una zona más alta que en el primero, el {lower:.1f} % en una más baja y el {same:.1f} % en la misma.</translation>
    </message>
    <message>
      <source>In the test too, as published: test landslides then have a part in what they test; the report says so.</source>
      <translation>También en la prueba, como se publicó: los deslizamientos de prueba intervienen entonces en lo que prueban; el informe lo dice.</translation>
    </message>
    <message>
      <source>In {others:.0f} % of the compared cells another factor raises most than the raster says: put factors that go together into a group.</source>
      <translation>En el {others:.0f} % de las celdas comparadas el factor que más eleva es otro que el del ráster: reúna en un grupo los factores que van juntos.</translation>
    </message>
    <message>
      <source>Information value</source>
      <translation>Valor de información</translation>
    </message>
    <message>
      <source>Information value of every class of every factor (none: no landslide in the class).</source>
      <translation>Valor de información de cada clase de cada factor (ninguno: ningún deslizamiento en la clase).</translation>
    </message>
    <message>
      <source>Information value of every class of every factor.</source>
      <translation>Valor de información de cada clase de cada factor.</translation>
    </message>
    <message>
      <source>Information value, summed over factors.</source>
      <translation>Valor de información, sumado sobre los factores.</translation>
    </message>
    <message>
      <source>Information values</source>
      <translation>Valores de información</translation>
    </message>
    <message>
      <source>Information values from</source>
      <translation>Valores de información a partir de</translation>
    </message>
    <message>
      <source>Information values from all landslides</source>
      <translation>Valores de información a partir de todos los deslizamientos</translation>
    </message>
    <message>
      <source>Information values need cells and landslides, but there are {cells:.0f} cells and {landslides:.0f} landslides: check the inventory and the classes.</source>
      <translation>Los valores de información necesitan celdas y deslizamientos, pero hay {cells:.0f} celdas y {landslides:.0f} deslizamientos: comprobar el inventario y las clases.</translation>
    </message>
    <message>
      <source>Information values were computed from all landslides, the paper's order, so the landslides of the test had a part in what they test, and in the choice of the non-landslide points. The figures of the test are therefore too favourable; for a fair test, compute information values from the training landslides only.</source>
      <translation>Los valores de información se calcularon con todos los deslizamientos, que es el orden del artículo, de modo que los deslizamientos de la prueba intervinieron en lo que prueban y en la elección de los puntos de no deslizamiento. Por eso las cifras de la prueba son demasiado favorables; para una prueba justa, calcular los valores de información solo con los deslizamientos de entrenamiento.</translation>
    </message>
    <message>
      <source>Information-value map</source>
      <translation>Mapa de valor de información</translation>
    </message>
    <message>
      <source>Information-value strategy: zones</source>
      <translation>Estrategia del valor de información: zonas</translation>
    </message>
    <message>
      <source>Information-value table</source>
      <translation>Tabla de valor de información</translation>
    </message>
    <message>
      <source>Install into my profile</source>
      <translation>Instalar en mi perfil</translation>
    </message>
    <message>
      <source>Installed; copies of what QGIS has were removed again. The packages can be used at once.</source>
      <translation>Instalado; las copias de lo que QGIS ya tiene se han vuelto a eliminar. Los paquetes se pueden usar de inmediato.</translation>
    </message>
    <message>
      <source>Inverse regularisation (C)</source>
      <translation>Inverso de la regularización (C)</translation>
    </message>
    <message>
      <source>It is DeLong's, which takes samples for independent of each other, so close neighbours make it too narrow.</source>
      <translation>Es el de DeLong, que toma las muestras por independientes entre sí, de modo que los vecinos cercanos lo hacen demasiado estrecho.</translation>
    </message>
    <message>
      <source>It is hatched on the map: nothing there is like the places that the model learnt from, so it guesses.</source>
      <translation>Va rayada en el mapa: allí nada se parece a los lugares de los que aprendió el modelo, así que conjetura.</translation>
    </message>
    <message>
      <source>It is {difference:.3f} above the next, {second} ({auc:.3f}; p {p}).</source>
      <translation>Está {difference:.3f} por encima del siguiente, {second} ({auc:.3f}; p {p}).</translation>
    </message>
    <message>
      <source>Its AUC</source>
      <translation>Su AUC</translation>
    </message>
    <message>
      <source>Its CRS, cell size and extent become the output's: the elevation raster, for example.</source>
      <translation>Su SRC, tamaño de celda y extensión pasan a ser los de la salida: el ráster de elevaciones, por ejemplo.</translation>
    </message>
    <message>
      <source>Its CRS, cell size and extent become the stack's. Without one, the first factor is the reference.</source>
      <translation>Su SRC, tamaño de celda y extensión pasan a ser los de la pila. Si no se indica, la referencia es el primer factor.</translation>
    </message>
    <message>
      <source>Its grid becomes the stack's; the first factor's by default.</source>
      <translation>Su malla pasa a ser la de la pila; de forma predeterminada, la del primer factor.</translation>
    </message>
    <message>
      <source>Its non-landslides were drawn at random as the cells of the common test are, so the difference of {gap:.3f}, though more than usual, is no flattery but {chance}.</source>
      <translation>Sus no deslizamientos se sortearon al azar, como las celdas de la prueba común, así que la diferencia de {gap:.3f}, aunque mayor de lo habitual, no es un favorecimiento sino {chance}.</translation>
    </message>
    <message>
      <source>Its valid cells can be chosen.</source>
      <translation>Pueden elegirse sus celdas válidas.</translation>
    </message>
    <message>
      <source>Its value goes into the field unit_name; otherwise that is the number of the feature.</source>
      <translation>Su valor pasa al campo unit_name; de lo contrario, ese campo es el número del objeto.</translation>
    </message>
    <message>
      <source>Its zones are cut from these values as they are: check the raster and the band, and manual breaks.</source>
      <translation>Sus zonas se cortan de estos valores tal cual: comprobar el ráster y la banda, y las rupturas manuales.</translation>
    </message>
    <message>
      <source>JSON files (*.json)</source>
      <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
      <source>JSON, or the path of a file with it: {example}.</source>
      <translation>JSON, o la ruta de un archivo que lo contenga: {example}.</translation>
    </message>
    <message>
      <source>Jenks, natural breaks, quantile, equal interval, discretise, classification</source>
      <translation>Jenks, rupturas naturales, natural breaks, cuantiles, intervalo igual, discretizar, clasificación, reclasificar</translation>
    </message>
    <message>
      <source>Jenks, natural breaks, zonation, zoning, susceptibility classes, hazard classes, very high</source>
      <translation>Jenks, rupturas naturales, natural breaks, zonificación, zonificar, clases de susceptibilidad, clases de peligro, clases de amenaza, muy alta</translation>
    </message>
    <message>
      <source>Judged by the common test too: a model should rank better than this simpler map.</source>
      <translation>Se juzga también por la prueba común: un modelo debería ordenar mejor que este mapa más sencillo.</translation>
    </message>
    <message>
      <source>Judges a model of mapping units. Units with landslides that were held out are set against all units without, as the map is read, and against those without that were held out too, of which none trained: where the two differ, believe the second.

In the folds the same kind of model is trained anew with the same settings: in random folds over units, and in spatial ones that hold out whole blocks of them.</source>
      <translation>Juzga un modelo de unidades cartográficas. Las unidades con deslizamientos que se reservaron se enfrentan a todas las unidades sin ellos, que es como se lee el mapa, y a aquellas sin ellos que también se reservaron, ninguna de las cuales entrenó: donde ambas cifras difieran, creer la segunda.

En los pliegues, el mismo tipo de modelo se entrena de nuevo con los mismos ajustes: en pliegues aleatorios de unidades, y en pliegues espaciales que reservan bloques enteros de ellas.</translation>
    </message>
    <message>
      <source>Judges a susceptibility map by landslides that were held out, in two ways. The paper's protocol sets them against held-out non-landslides of the sampling strategy; where these are easy to tell, the figure flatters. The common held-out test sets them against random cells without landslides, chosen neither by information value nor by slope: compare maps by this one.

The success rate curve shows how many training landslides lie in the most susceptible part of the area, the prediction rate curve how many held-out ones.

Landslides lie in clusters, so the 95 % intervals by spatial blocks are the ones to believe; DeLong's, which stand beside them, take landslides for independent and are too narrow.

Brier score and calibration error tell how far the map's values are from the shares of landslides among the held-out samples of the paper's protocol. They are relative to the mix of these samples: on the ground landslides are far rarer, and no value of the map is the probability of one. Beside the error stands what a perfectly calibrated map would have by chance.</source>
      <translation>Juzga un mapa de susceptibilidad con deslizamientos reservados, de dos maneras. El protocolo del artículo los enfrenta a no deslizamientos reservados de la estrategia de muestreo; donde estos son fáciles de distinguir, la cifra es demasiado favorable. La prueba común reservada los enfrenta a celdas aleatorias sin deslizamientos, que no se eligen ni por valor de información ni por pendiente: comparar los mapas por esta.

La curva de tasa de éxito muestra cuántos deslizamientos de entrenamiento están en la parte más susceptible del área; la curva de tasa de predicción, cuántos de los reservados.

Los deslizamientos se agrupan, así que los intervalos del 95 % por bloques espaciales son los que hay que creer; los de DeLong, que figuran junto a ellos, toman los deslizamientos por independientes y son demasiado estrechos.

La puntuación de Brier y el error de calibración dicen cuánto se apartan los valores del mapa de las proporciones de deslizamientos entre las muestras reservadas del protocolo del artículo. Son relativos a la mezcla de estas muestras: en el terreno los deslizamientos son mucho más raros, y ningún valor del mapa es la probabilidad de uno. Junto al error figura el que un mapa perfectamente calibrado tendría por azar.</translation>
    </message>
    <message>
      <source>KMO</source>
      <translation>KMO</translation>
    </message>
    <message>
      <source>KMO is {kmo:.2f}: below {lowest:g} the factors share too little for principal components.</source>
      <translation>El KMO es {kmo:.2f}: por debajo de {lowest:g} los factores comparten demasiado poco para las componentes principales.</translation>
    </message>
    <message>
      <source>Kaiser–Meyer–Olkin measure</source>
      <translation>Medida de Kaiser–Meyer–Olkin</translation>
    </message>
    <message>
      <source>Keeps the small model that imitates the ensemble, if one makes the map: a model file like others, which predicts other stacks at once.</source>
      <translation>Guarda el modelo pequeño que imita al conjunto, si uno hace el mapa: un archivo de modelo como otros, que predice otras pilas de inmediato.</translation>
    </message>
    <message>
      <source>Kept by wish</source>
      <translation>Conservados por deseo expreso</translation>
    </message>
    <message>
      <source>Kernel size</source>
      <translation>Tamaño del núcleo (kernel)</translation>
    </message>
    <message>
      <source>Kernel width (gamma)</source>
      <translation>Anchura del núcleo (gamma)</translation>
    </message>
    <message>
      <source>Keys: {keys}.</source>
      <translation>Claves: {keys}.</translation>
    </message>
    <message>
      <source>Kinds of folds</source>
      <translation>Tipos de pliegues</translation>
    </message>
    <message>
      <source>L2 factor (weight decay)</source>
      <translation>Factor L2 (decaimiento de los pesos)</translation>
    </message>
    <message>
      <source>L2 penalty of leaves</source>
      <translation>Penalización L2 de las hojas</translation>
    </message>
    <message>
      <source>L2 regularisation of the weights.</source>
      <translation>Regularización L2 de los pesos.</translation>
    </message>
    <message>
      <source>LSM, landslide susceptibility mapping, hazard map, susceptibility index, ANN, neural network, CNN, LSTM, random forest, SVM, machine learning, deep learning, workflow, ROC, AUC, natural breaks, information value</source>
      <translation>LSM, cartografía de susceptibilidad a deslizamientos, movimientos en masa, remoción en masa, movimientos de ladera, mapa de peligro, mapa de amenaza, índice de susceptibilidad, ANN, RNA, red neuronal, CNN, LSTM, bosque aleatorio, random forest, SVM, aprendizaje automático, aprendizaje profundo, flujo de trabajo, ROC, AUC, rupturas naturales, valor de información</translation>
    </message>
    <message>
      <source>LSTM</source>
      <translation>LSTM</translation>
    </message>
    <message>
      <source>LSTM network of the paper</source>
      <translation>LSTM, red del artículo</translation>
    </message>
    <message>
      <source>Label tables</source>
      <translation>Tablas de etiquetas</translation>
    </message>
    <message>
      <source>Landslide Susceptibility (plugin)</source>
      <translation>Landslide Susceptibility (complemento)</translation>
    </message>
    <message>
      <source>Landslide inventory</source>
      <translation>Inventario de deslizamientos</translation>
    </message>
    <message>
      <source>Landslide susceptibility</source>
      <translation>Susceptibilidad a deslizamientos</translation>
    </message>
    <message>
      <source>Landslide susceptibility report</source>
      <translation>Informe de susceptibilidad a deslizamientos</translation>
    </message>
    <message>
      <source>Landslide susceptibility, all steps</source>
      <translation>Susceptibilidad a deslizamientos, todos los pasos</translation>
    </message>
    <message>
      <source>Landslide susceptibility: check packages</source>
      <translation>Susceptibilidad a deslizamientos: comprobar paquetes</translation>
    </message>
    <message>
      <source>Landslides</source>
      <translation>Deslizamientos</translation>
    </message>
    <message>
      <source>Landslides compared by</source>
      <translation>Deslizamientos con los que se compara</translation>
    </message>
    <message>
      <source>Landslides counted</source>
      <translation>Deslizamientos contados</translation>
    </message>
    <message>
      <source>Landslides cover at least such a share of it</source>
      <translation>Los deslizamientos cubren al menos esa proporción de ella</translation>
    </message>
    <message>
      <source>Landslides from a date on (DATE) need the field that holds their dates: name it (DATE_FIELD).</source>
      <translation>Los deslizamientos a partir de una fecha (DATE) necesitan el campo que contiene sus fechas: indicarlo (DATE_FIELD).</translation>
    </message>
    <message>
      <source>Landslides from this date on</source>
      <translation>Deslizamientos a partir de esta fecha</translation>
    </message>
    <message>
      <source>Landslides from this date on test</source>
      <translation>Los deslizamientos a partir de esta fecha prueban</translation>
    </message>
    <message>
      <source>Landslides in none of the units</source>
      <translation>Deslizamientos en ninguna de las unidades</translation>
    </message>
    <message>
      <source>Landslides in the inventory</source>
      <translation>Deslizamientos del inventario</translation>
    </message>
    <message>
      <source>Landslides left out: {outside} outside the raster, {on_nodata} on cells without data.</source>
      <translation>Deslizamientos excluidos: {outside} fuera del ráster, {on_nodata} en celdas sin datos.</translation>
    </message>
    <message>
      <source>Landslides lie in clusters, so the interval is by spatial blocks of {side}; DeLong's takes them for independent and is too narrow.</source>
      <translation>Los deslizamientos se agrupan, así que el intervalo es por bloques espaciales de {side}; el de DeLong los toma por independientes y es demasiado estrecho.</translation>
    </message>
    <message>
      <source>Landslides lie in clusters, so the interval is by spatial blocks; DeLong's takes them for independent and is too narrow.</source>
      <translation>Los deslizamientos se agrupan, así que el intervalo es por bloques espaciales; el de DeLong los toma por independientes y es demasiado estrecho.</translation>
    </message>
    <message numerus="yes">
      <source>Landslides lie in {count} cells, fewer than the {folds} folds: use fewer folds.</source>
      <translation>
        <numerusform>Una sola celda tiene deslizamientos, con la que no se pueden hacer {folds} pliegues: cartografiar más deslizamientos, o no usar pliegues.</numerusform>
        <numerusform>Los deslizamientos están en {count} celdas, menos que los {folds} pliegues: usar menos pliegues.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Landslides lie in {count} spatial blocks of {size:g} m, fewer than the {folds} folds: use fewer folds or smaller blocks (BLOCK_SIZE).</source>
      <translation>
        <numerusform>Los deslizamientos están en un solo bloque espacial de {size:g} m, con el que no se pueden hacer {folds} pliegues: usar bloques más pequeños (BLOCK_SIZE).</numerusform>
        <numerusform>Los deslizamientos están en {count} bloques espaciales de {size:g} m, menos que los {folds} pliegues: usar menos pliegues o bloques más pequeños (BLOCK_SIZE).</numerusform>
      </translation>
    </message>
    <message>
      <source>Landslides looked at</source>
      <translation>Deslizamientos examinados</translation>
    </message>
    <message>
      <source>Landslides of {date} and later count: the comparison is fair if both maps were made of older ones.</source>
      <translation>Cuentan los deslizamientos de {date} y posteriores: la comparación es justa si ambos mapas se hicieron con otros más antiguos.</translation>
    </message>
    <message>
      <source>Landslides of {date} and later were held out; older ones trained.</source>
      <translation>Los deslizamientos de {date} y posteriores se reservaron; los más antiguos entrenaron.</translation>
    </message>
    <message>
      <source>Landslides on cells without data</source>
      <translation>Deslizamientos en celdas sin datos</translation>
    </message>
    <message>
      <source>Landslides on nodata</source>
      <translation>Deslizamientos en nodata</translation>
    </message>
    <message>
      <source>Landslides outside the grid</source>
      <translation>Deslizamientos fuera de la malla</translation>
    </message>
    <message>
      <source>Landslides outside the raster</source>
      <translation>Deslizamientos fuera del ráster</translation>
    </message>
    <message>
      <source>Landslides that count</source>
      <translation>Deslizamientos que cuentan</translation>
    </message>
    <message>
      <source>Landslides without a date</source>
      <translation>Deslizamientos sin fecha</translation>
    </message>
    <message>
      <source>Landslides without a date train</source>
      <translation>Los deslizamientos sin fecha entrenan</translation>
    </message>
    <message>
      <source>Landslides: zone in the first map (rows) and in the second (columns)</source>
      <translation>Deslizamientos: zona en el primer mapa (filas) y en el segundo (columnas)</translation>
    </message>
    <message>
      <source>Landslides: {total}, of which {count} lie in units.</source>
      <translation>Deslizamientos: {total}, de los cuales {count} están en unidades.</translation>
    </message>
    <message>
      <source>Landslides: {total}, of which {count} lie on valid cells.</source>
      <translation>Deslizamientos: {total}, de los cuales {count} están en celdas válidas.</translation>
    </message>
    <message>
      <source>Laplace smoothing with α = {alpha:g}</source>
      <translation>suavizado de Laplace con α = {alpha:g}</translation>
    </message>
    <message>
      <source>Larger fits the samples closer.</source>
      <translation>Cuanto mayor, más se ciñe a las muestras.</translation>
    </message>
    <message>
      <source>Larger pulls what the leaves add towards zero.</source>
      <translation>Cuanto mayor, más acerca a cero lo que añaden las hojas.</translation>
    </message>
    <message>
      <source>Largest difference of the file's output</source>
      <translation>Mayor diferencia de la salida del archivo</translation>
    </message>
    <message>
      <source>Largest standard error of a contribution</source>
      <translation>Mayor error estándar de una contribución</translation>
    </message>
    <message>
      <source>Learned the samples by heart: {each}. Figures that count training landslides, such as the success rate and the zone table of all landslides, flatter these.</source>
      <translation>Se aprendieron las muestras de memoria: {each}. Las cifras que cuentan deslizamientos de entrenamiento, como la tasa de éxito y la tabla de zonas de todos los deslizamientos, los favorecen.</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
      <source>Learning rate a tenth after epoch</source>
      <translation>Tasa de aprendizaje a la décima parte tras la época</translation>
    </message>
    <message>
      <source>Leave '{name}' out, or bring one that covers the area.</source>
      <translation>Quitar '{name}', o aportar uno que cubra el área.</translation>
    </message>
    <message>
      <source>Leave factors of low PCA weight out</source>
      <translation>Quitar los factores de bajo peso de ACP</translation>
    </message>
    <message>
      <source>Leave it out, or check its file.</source>
      <translation>Quitarlo, o comprobar su archivo.</translation>
    </message>
    <message>
      <source>Leave it out: tests of the map are near 1 with it and say nothing of other places.</source>
      <translation>Quitarlo: con él las pruebas del mapa se acercan a 1 y no dicen nada de otros lugares.</translation>
    </message>
    <message>
      <source>Left as it is, that is a new one that stays, within 'landslide susceptibility' in the project's folder or among your documents; the log says where.</source>
      <translation>Si se deja como está, es una carpeta nueva que permanece, dentro de 'landslide susceptibility' en la carpeta del proyecto o entre sus documentos; el registro dice dónde.</translation>
    </message>
    <message>
      <source>Left empty: 0.945 divided by the number of factors weighed, the published rule.</source>
      <translation>Si se deja vacío: 0.945 dividido entre el número de factores ponderados, la regla publicada.</translation>
    </message>
    <message>
      <source>Left empty: as the model ranks best.</source>
      <translation>Si se deja vacío: como mejor ordena el modelo.</translation>
    </message>
    <message>
      <source>Left empty: the manifest's.</source>
      <translation>Si se deja vacío: el del manifiesto.</translation>
    </message>
    <message>
      <source>Left empty: {own}.</source>
      <translation>Si se deja vacío: {own}.</translation>
    </message>
    <message>
      <source>Left out for their low weight: {dropped}.</source>
      <translation>Excluidos por su bajo peso: {dropped}.</translation>
    </message>
    <message>
      <source>Left out: {lost} parts of features with no place in the reference's CRS.</source>
      <translation>Excluidas: {lost} partes de elementos sin lugar en el SRC de la referencia.</translation>
    </message>
    <message>
      <source>Left out: {outside} non-landslide points on no valid cell.</source>
      <translation>Excluidos: {outside} puntos de no deslizamiento que no están en ninguna celda válida.</translation>
    </message>
    <message>
      <source>Limits between classes for factors of your choice, whatever the method: 'slope=10 20 30; ndvi=0.4 0.6'. The method 'Manual breaks' needs them for every continuous factor. A value equal to a limit belongs to the lower class.</source>
      <translation>Límites entre clases para los factores que se desee, sea cual sea el método: 'slope=10 20 30; ndvi=0.4 0.6'. El método 'Rupturas manuales' los necesita para cada factor continuo. Un valor igual a un límite pertenece a la clase inferior.</translation>
    </message>
    <message>
      <source>Limits come from another map (LIMITS_FROM) and by hand (BREAKS): give one of the two.</source>
      <translation>Los límites vienen de otro mapa (LIMITS_FROM) y a mano (BREAKS): dar uno de los dos.</translation>
    </message>
    <message>
      <source>Limits of the zones</source>
      <translation>Límites de las zonas</translation>
    </message>
    <message>
      <source>Limits of the zones from</source>
      <translation>Límites de las zonas tomados de</translation>
    </message>
    <message>
      <source>Limits of the zones from another run</source>
      <translation>Límites de las zonas de otra ejecución</translation>
    </message>
    <message>
      <source>Line {number} of the label table '{source}' has no whole number as value: mend it.</source>
      <translation>La línea {number} de la tabla de etiquetas '{source}' no tiene un número entero como valor: corregirla.</translation>
    </message>
    <message>
      <source>Lines or polygons, in any CRS.</source>
      <translation>Líneas o polígonos, en cualquier SRC.</translation>
    </message>
    <message>
      <source>Lines, in any CRS.</source>
      <translation>Líneas, en cualquier SRC.</translation>
    </message>
    <message>
      <source>Lines, in any CRS. Keep those beyond the edge of the area; they count.</source>
      <translation>Líneas, en cualquier SRC. Conservar las que quedan más allá del borde del área: cuentan.</translation>
    </message>
    <message>
      <source>Lines, polygons or points, in any CRS: roads, rivers, faults, settlements.</source>
      <translation>Líneas, polígonos o puntos, en cualquier SRC: carreteras, ríos, fallas, poblaciones.</translation>
    </message>
    <message>
      <source>Loadings: correlation of each factor with the components that count</source>
      <translation>Cargas: correlación de cada factor con las componentes que cuentan</translation>
    </message>
    <message>
      <source>Logistic regression</source>
      <translation>Regresión logística</translation>
    </message>
    <message>
      <source>Logistic regression did not converge: a smaller C steadies it.</source>
      <translation>La regresión logística no convergió: una C menor la estabiliza.</translation>
    </message>
    <message>
      <source>Logo</source>
      <translation>Logotipo</translation>
    </message>
    <message>
      <source>Looked at</source>
      <translation>Examinado</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>Pérdida</translation>
    </message>
    <message>
      <source>Loss (logarithmic scale)</source>
      <translation>Pérdida (escala logarítmica)</translation>
    </message>
    <message>
      <source>Loss ({loss}) by epoch, one line a member; a dot marks the epoch whose weights were kept.</source>
      <translation>Pérdida ({loss}) por época, una línea por miembro; un punto marca la época cuyos pesos se conservaron.</translation>
    </message>
    <message>
      <source>Loss curve, confusion matrix and ROC as one HTML page.</source>
      <translation>Curva de pérdida, matriz de confusión y ROC en una página HTML.</translation>
    </message>
    <message>
      <source>Lowest PCA weight</source>
      <translation>Peso mínimo de ACP</translation>
    </message>
    <message>
      <source>Lowest index</source>
      <translation>Índice mínimo</translation>
    </message>
    <message>
      <source>Lowest susceptibility</source>
      <translation>Susceptibilidad mínima</translation>
    </message>
    <message>
      <source>Lowest weight</source>
      <translation>Peso mínimo</translation>
    </message>
    <message>
      <source>MANIFEST is no parameter here any more: give it to 'Repeat a run from its manifest' (landslide:repeatrun).</source>
      <translation>MANIFEST ya no es un parámetro aquí: dárselo a 'Repetir una ejecución desde su manifiesto' (landslide:repeatrun).</translation>
    </message>
    <message>
      <source>MLP</source>
      <translation>MLP</translation>
    </message>
    <message>
      <source>MLP, multi-layer perceptron</source>
      <translation>MLP, perceptrón multicapa</translation>
    </message>
    <message>
      <source>Made with the QGIS plugin Landslide Susceptibility. Susceptibility is relative: it ranks places within the mapped area, and does not say how often landslides occur. It does not replace an investigation on site.</source>
      <translation>Hecho con el complemento de QGIS Landslide Susceptibility. La susceptibilidad es relativa: ordena lugares dentro del área cartografiada y no dice con qué frecuencia se producen deslizamientos. No sustituye a un reconocimiento sobre el terreno.</translation>
    </message>
    <message>
      <source>Make a raster with its bands in another order (gdal_translate -b).</source>
      <translation>Crear un ráster con sus bandas en otro orden (gdal_translate -b).</translation>
    </message>
    <message>
      <source>Make demo basin</source>
      <translation>Crear cuenca de demostración</translation>
    </message>
    <message>
      <source>Make demo basin…</source>
      <translation>Crear cuenca de demostración…</translation>
    </message>
    <message>
      <source>Make it in degrees ({how}, or by 'Terrain factors from DEM').</source>
      <translation>Hacerlo en grados ({how}, o con 'Factores del terreno a partir de un MDE').</translation>
    </message>
    <message>
      <source>Make room, choose another disk, or take larger cells or a smaller extent.</source>
      <translation>Hacer sitio, elegir otro disco, o tomar celdas más grandes o una extensión menor.</translation>
    </message>
    <message>
      <source>Makes a basin with valleys, ridges and a drainage network: thirteen factor rasters, rivers, roads and faults, a landslide inventory, and truth.tif, the susceptibility that the landslides were drawn from. The truth is non-linear, has interactions and depends on one hidden factor that is not among the thirteen; README.txt in the folder gives its formula. Try the steps on it and see how near a map comes to the truth.</source>
      <translation>Crea una cuenca con valles, crestas y una red de drenaje: trece rásteres de factores, ríos, carreteras y fallas, un inventario de deslizamientos y truth.tif, la susceptibilidad a partir de la cual se sortearon los deslizamientos. La verdad no es lineal, tiene interacciones y depende de un factor oculto que no está entre los trece; README.txt, en la carpeta, da su fórmula. Probar los pasos con ella y ver cuánto se acerca un mapa a la verdad.</translation>
    </message>
    <message>
      <source>Makes a run of 'Landslide susceptibility, all steps' again, with the data and the settings that its manifest.json tells: on the same data the results are the same.

The data are read where the manifest says that they lay. Landslides, a study area and own non-landslide points are given here only if they were in no file then, or are to be others.</source>
      <translation>Hace de nuevo una ejecución de 'Susceptibilidad a deslizamientos, todos los pasos', con los datos y los ajustes que indica su manifest.json: con los mismos datos los resultados son los mismos.

Los datos se leen donde el manifiesto dice que estaban. Los deslizamientos, un área de estudio y los puntos propios de no deslizamiento se indican aquí solo si entonces no estaban en ningún archivo o si deben ser otros.</translation>
    </message>
    <message>
      <source>Makes samples of polygons instead of cells: slope units, small catchments or any others. Each gets the mean, the standard deviation and the range of every factor, and the share of each category; a cell counts by the share of it that the polygon covers. 'Train model' takes the result as it takes other samples, 'Predict mapping units' and 'Evaluate mapping units' take the model.

Without landslides there are statistics alone, for predicting another area.

It needs the package exactextract.</source>
      <translation>Hace muestras de polígonos en lugar de celdas: unidades de ladera, pequeñas cuencas o cualesquiera otros. Cada uno recibe la media, la desviación estándar y el rango de cada factor, y la proporción de cada categoría; una celda cuenta según la proporción de ella que cubre el polígono. 'Entrenar modelo' toma el resultado como toma otras muestras; 'Predecir unidades cartográficas' y 'Evaluar unidades cartográficas' toman el modelo.

Sin deslizamientos hay solo estadísticas, para predecir otra área.

Necesita el paquete exactextract.</translation>
    </message>
    <message>
      <source>Makes the factors and the map in one go: terrain factors from the DEM, the distances to roads, rivers and faults on its grid, and 'Landslide susceptibility, all steps' on these, the elevation and the geology.

The factors keep their names in tables, model file and report: slope, distance_roads, geology and so on. They are temporary files, so that 'Repeat a run from its manifest' cannot make the run again: for another one, give stack.tif of the output folder, which holds them, to 'Landslide susceptibility, all steps'.</source>
      <translation>Crea los factores y el mapa de una vez: factores del terreno a partir del MDE, las distancias a carreteras, ríos y fallas en su malla, y 'Susceptibilidad a deslizamientos, todos los pasos' con estos, la elevación y la geología.

Los factores conservan sus nombres en tablas, archivo del modelo e informe: slope, distance_roads, geology, etc. Son archivos temporales, de modo que 'Repetir una ejecución desde su manifiesto' no puede repetir la ejecución: para otra, dar stack.tif de la carpeta de salida, que los contiene, a 'Susceptibilidad a deslizamientos, todos los pasos'.</translation>
    </message>
    <message>
      <source>Manifest</source>
      <translation>Manifiesto</translation>
    </message>
    <message>
      <source>Manifest of a run</source>
      <translation>Manifiesto de una ejecución</translation>
    </message>
    <message>
      <source>Manifest of the run</source>
      <translation>Manifiesto de la ejecución</translation>
    </message>
    <message>
      <source>Manual</source>
      <translation>Manual</translation>
    </message>
    <message>
      <source>Manual breaks</source>
      <translation>Rupturas manuales</translation>
    </message>
    <message>
      <source>Manual breaks are missing for {missing}: give them as 'name=10 20 30'.</source>
      <translation>Faltan rupturas manuales para {missing}: indicarlas como 'nombre=10 20 30'.</translation>
    </message>
    <message>
      <source>Manual breaks are missing: give them ascending, like '0.2 0.4 0.6 0.8'.</source>
      <translation>Faltan las rupturas manuales: indicarlas en orden ascendente, como '0.2 0.4 0.6 0.8'.</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>Mapa</translation>
    </message>
    <message>
      <source>Map more landslides, or choose a simple model and read the intervals beside the figures.</source>
      <translation>Cartografiar más deslizamientos, o elegir un modelo sencillo y leer los intervalos junto a las cifras.</translation>
    </message>
    <message>
      <source>Map of the best: {path}</source>
      <translation>Mapa del mejor: {path}</translation>
    </message>
    <message>
      <source>Map of units</source>
      <translation>Mapa de unidades</translation>
    </message>
    <message>
      <source>Map picture</source>
      <translation>Imagen del mapa</translation>
    </message>
    <message>
      <source>Map, tests, importance, response curves and contributions are those of the small models that imitate the ensembles (imitation.onnx; of a tested model of its own, tested_imitation.onnx). Cross-validation is of ensembles.</source>
      <translation>El mapa, las pruebas, la importancia, las curvas de respuesta y las contribuciones son de los modelos pequeños que imitan a los conjuntos (imitation.onnx; si el modelo probado es otro, tested_imitation.onnx). La validación cruzada es de conjuntos.</translation>
    </message>
    <message>
      <source>Map: {path}, as a picture {picture}</source>
      <translation>Mapa: {path}, como imagen {picture}</translation>
    </message>
    <message>
      <source>Mapping units</source>
      <translation>Unidades cartográficas</translation>
    </message>
    <message>
      <source>Maximum distance (metres)</source>
      <translation>Distancia máxima (metros)</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Media</translation>
    </message>
    <message>
      <source>Mean AUC of the common test with its 95 % interval by spatial blocks: {intervals}. The standard deviation is that between the folds: it says how much the figure depends on which places are held out.</source>
      <translation>AUC medio de la prueba común con su intervalo del 95 % por bloques espaciales: {intervals}. La desviación estándar es la que hay entre los pliegues: dice cuánto depende la cifra de los lugares que se reservan.</translation>
    </message>
    <message>
      <source>Mean AUC over {folds} folds with its 95 % interval by spatial blocks</source>
      <translation>AUC medio sobre {folds} pliegues con su intervalo del 95 % por bloques espaciales</translation>
    </message>
    <message>
      <source>Mean area under the ROC curve over the folds, with its 95 % interval</source>
      <translation>Área media bajo la curva ROC sobre los pliegues, con su intervalo del 95 %</translation>
    </message>
    <message>
      <source>Mean difference of the small model</source>
      <translation>Diferencia media del modelo pequeño</translation>
    </message>
    <message>
      <source>Mean error of contributions in the raster</source>
      <translation>Error medio de las contribuciones en el ráster</translation>
    </message>
    <message>
      <source>Mean score of the samples in a bin</source>
      <translation>Puntuación media de las muestras de un intervalo</translation>
    </message>
    <message>
      <source>Measures by the paper's protocol at probability 0.5, AUC with its 95 % interval by spatial blocks, areas under the success and prediction rate curves, and the share of the highest zone in the area</source>
      <translation>Medidas según el protocolo del artículo con probabilidad 0.5, AUC con su intervalo del 95 % por bloques espaciales, áreas bajo las curvas de tasa de éxito y de predicción, y proporción del área que ocupa la zona más alta</translation>
    </message>
    <message>
      <source>Measures, ROC curves and folds as one HTML page.</source>
      <translation>Medidas, curvas ROC y pliegues en una página HTML.</translation>
    </message>
    <message>
      <source>Measures, ROC, success and prediction rate curves as one HTML page.</source>
      <translation>Medidas, ROC, curvas de tasa de éxito y de predicción en una página HTML.</translation>
    </message>
    <message>
      <source>Members of the ensemble</source>
      <translation>Miembros del conjunto (ensemble)</translation>
    </message>
    <message>
      <source>Mend them, or check the layer's CRS.</source>
      <translation>Corregirlas, o comprobar el SRC de la capa.</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Método</translation>
    </message>
    <message>
      <source>Metres per unit of the elevations: 0.3048 for feet.</source>
      <translation>Metros por unidad de las elevaciones: 0.3048 para pies.</translation>
    </message>
    <message>
      <source>Mini-batches</source>
      <translation>Minilotes</translation>
    </message>
    <message>
      <source>Minimum and upper limits of the zones (JSON)</source>
      <translation>Mínimo y límites superiores de las zonas (JSON)</translation>
    </message>
    <message>
      <source>Minimum distance between points (metres)</source>
      <translation>Distancia mínima entre puntos (metros)</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>Model '{network}' was given {given}: give it {wanted}.</source>
      <translation>Se ha dado {given} al modelo '{network}': darle {wanted}.</translation>
    </message>
    <message>
      <source>Model file</source>
      <translation>Archivo del modelo</translation>
    </message>
    <message>
      <source>Model file of the best: {path}</source>
      <translation>Archivo del modelo del mejor: {path}</translation>
    </message>
    <message>
      <source>Model file of the tested model, if another one made the map</source>
      <translation>Archivo del modelo probado, si el mapa lo hizo otro</translation>
    </message>
    <message>
      <source>Model file or table</source>
      <translation>Archivo del modelo o tabla</translation>
    </message>
    <message>
      <source>Model file, or table of information values</source>
      <translation>Archivo del modelo, o tabla de valores de información</translation>
    </message>
    <message>
      <source>Model file: {path}</source>
      <translation>Archivo del modelo: {path}</translation>
    </message>
    <message>
      <source>Model files (*.onnx)</source>
      <translation>Archivos de modelo (*.onnx)</translation>
    </message>
    <message>
      <source>Model files and tables (*.onnx *.csv *.gpkg *.geojson)</source>
      <translation>Archivos de modelo y tablas (*.onnx *.csv *.gpkg *.geojson)</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Models and what they have: {models}.</source>
      <translation>Modelos y lo que tienen: {models}.</translation>
    </message>
    <message>
      <source>More make the mean drop steadier.</source>
      <translation>Más hacen más estable la caída media.</translation>
    </message>
    <message>
      <source>More than one factor is called {repeated}: rename the bands of the factor stack.</source>
      <translation>Más de un factor se llama {repeated}: cambiar el nombre de las bandas de la pila de factores.</translation>
    </message>
    <message>
      <source>Most leaves of a tree</source>
      <translation>Máximo de hojas de un árbol</translation>
    </message>
    <message>
      <source>N</source>
      <translation>N</translation>
    </message>
    <message>
      <source>NAME</source>
      <translation>NAME</translation>
    </message>
    <message>
      <source>NAMES has {names} names for {rasters} rasters: give one for each, in their order (an empty place between commas leaves a raster its own).</source>
      <translation>NAMES tiene {names} nombres para {rasters} rásteres: dar uno para cada uno, en su orden (un lugar vacío entre comas deja a un ráster el suyo).</translation>
    </message>
    <message>
      <source>NDVI</source>
      <translation>NDVI</translation>
    </message>
    <message>
      <source>NODATA is '{text}': give the elevations that mean 'no data' as numbers, with blanks between them.</source>
      <translation>NODATA es '{text}': dar las elevaciones que significan 'sin datos' como números, separados por espacios.</translation>
    </message>
    <message>
      <source>NODATA is given for {names}, but there is one DEM here: write its values alone.</source>
      <translation>Se indica NODATA para {names}, pero aquí hay un solo MDE: escribir solo sus valores.</translation>
    </message>
    <message>
      <source>Name it in CATEGORICAL; if its numbers are amounts, give the raster their unit (gdal_edit -units) or multiply it by 0.1, and this is not said.</source>
      <translation>Indicarlo en CATEGORICAL; si sus números son cantidades, asignar al ráster la unidad (gdal_edit -units) o multiplicarlo por 0.1, y este aviso no aparecerá.</translation>
    </message>
    <message>
      <source>Name of the area</source>
      <translation>Nombre del área</translation>
    </message>
    <message>
      <source>Name of the factor</source>
      <translation>Nombre del factor</translation>
    </message>
    <message>
      <source>Name the factors by NAMES, in the order of the rasters.</source>
      <translation>Nombrar los factores con NAMES, en el orden de los rásteres.</translation>
    </message>
    <message>
      <source>Names of factors that stay whatever their weight, separated by commas.</source>
      <translation>Nombres de los factores que se conservan sea cual sea su peso, separados por comas.</translation>
    </message>
    <message>
      <source>Names of factors to take as categories whatever their field's type. Whole-number fields are categories anyway.</source>
      <translation>Nombres de los factores que deben tomarse como categorías sea cual sea el tipo de su campo. Los campos de números enteros son categorías de todos modos.</translation>
    </message>
    <message>
      <source>Names of the factors</source>
      <translation>Nombres de los factores</translation>
    </message>
    <message>
      <source>Names of the factors whose values are category numbers, separated by commas, such as geology, landcover.</source>
      <translation>Nombres de los factores cuyos valores son números de categoría, separados por comas, como geology, landcover.</translation>
    </message>
    <message>
      <source>Names of the factors whose values are category numbers, such as geology or land cover, separated by commas.</source>
      <translation>Nombres de los factores cuyos valores son números de categoría, como la geología o la cobertura del suelo, separados por comas.</translation>
    </message>
    <message>
      <source>Names of the factors whose values are category numbers, such as geology or land cover, separated by commas. All others are continuous.</source>
      <translation>Nombres de los factores cuyos valores son números de categoría, como la geología o la cobertura del suelo, separados por comas. Todos los demás son continuos.</translation>
    </message>
    <message>
      <source>Natural breaks</source>
      <translation>Rupturas naturales</translation>
    </message>
    <message>
      <source>Natural breaks of each map</source>
      <translation>Rupturas naturales de cada mapa</translation>
    </message>
    <message>
      <source>Natural breaks of the first map for both</source>
      <translation>Rupturas naturales del primer mapa para ambos</translation>
    </message>
    <message>
      <source>Natural-breaks classes for the information value.</source>
      <translation>Clases de rupturas naturales para el valor de información.</translation>
    </message>
    <message>
      <source>Natural-breaks zones of the susceptibility.</source>
      <translation>Zonas de rupturas naturales de la susceptibilidad.</translation>
    </message>
    <message>
      <source>Natural-breaks zones.</source>
      <translation>Zonas de rupturas naturales.</translation>
    </message>
    <message>
      <source>Natural-breaks zones: {what}</source>
      <translation>Zonas de rupturas naturales: {what}</translation>
    </message>
    <message>
      <source>Near infrared</source>
      <translation>Infrarrojo cercano</translation>
    </message>
    <message>
      <source>Near-infrared band</source>
      <translation>Banda del infrarrojo cercano</translation>
    </message>
    <message>
      <source>Needed only if the manifest's was in no file.</source>
      <translation>Solo hace falta si la del manifiesto no estaba en ningún archivo.</translation>
    </message>
    <message>
      <source>Needed only if the manifest's were in no file.</source>
      <translation>Solo hacen falta si los del manifiesto no estaban en ningún archivo.</translation>
    </message>
    <message>
      <source>Needed to</source>
      <translation>Necesario para</translation>
    </message>
    <message>
      <source>Networks trained from different seeds; the map is their mean, a second band their deviation.</source>
      <translation>Redes entrenadas con semillas distintas; el mapa es su media y una segunda banda su desviación.</translation>
    </message>
    <message>
      <source>Next is {second}.</source>
      <translation>El siguiente es {second}.</translation>
    </message>
    <message>
      <source>No cell has a value in both maps, '{first}' and '{second}': check their extents and their nodata values.</source>
      <translation>Ninguna celda tiene un valor en ambos mapas, '{first}' y '{second}': comprobar sus extensiones y sus valores sin datos (nodata).</translation>
    </message>
    <message>
      <source>No cell is left for the common test, as the map has none without a landslide that the model did not train on ({trained:,} trained as non-landslides): choose fewer non-landslides for each landslide.</source>
      <translation>No queda ninguna celda para la prueba común, pues el mapa no tiene ninguna sin deslizamiento con la que no se haya entrenado el modelo ({trained:,} entrenaron como no deslizamientos): elegir menos no deslizamientos por cada deslizamiento.</translation>
    </message>
    <message>
      <source>No cell is valid in all of the {count} factors; the emptiest is '{name}' ({valid} valid cells): check that the rasters overlap.</source>
      <translation>Ninguna celda es válida en los {count} factores; el más vacío es '{name}' ({valid} celdas válidas): comprobar que los rásteres se solapan.</translation>
    </message>
    <message>
      <source>No cell of '{path}' has a value of the factor '{name}', because the catchment area '{area}' has none there: give another one, or leave the factor out.</source>
      <translation>Ninguna celda de '{path}' tiene un valor del factor '{name}', porque el área de captación '{area}' no tiene ninguno allí: dar otra, o quitar el factor.</translation>
    </message>
    <message>
      <source>No cell of '{path}' has a value of the factor '{name}': leave it out.</source>
      <translation>Ninguna celda de '{path}' tiene un valor del factor '{name}': quitarlo.</translation>
    </message>
    <message>
      <source>No cell of '{path}' has data in all {count} factors of the model: check the nodata values of its bands, and that its rasters overlap.</source>
      <translation>Ninguna celda de '{path}' tiene datos en los {count} factores del modelo: comprobar los valores sin datos (nodata) de sus bandas, y que sus rásteres se solapan.</translation>
    </message>
    <message>
      <source>No cell of '{path}' has data in all {count} factors of the samples: check the nodata values of its bands, and that its rasters overlap.</source>
      <translation>Ninguna celda de '{path}' tiene datos en los {count} factores de las muestras: comprobar los valores sin datos (nodata) de sus bandas, y que sus rásteres se solapan.</translation>
    </message>
    <message>
      <source>No cell of '{red}' has both reflectances ({masked:,} cells are cloud): check the bands, the offset and the cloud mask.</source>
      <translation>Ninguna celda de '{red}' tiene ambas reflectancias ({masked:,} celdas son nube): comprobar las bandas, el desplazamiento y la máscara de nubes.</translation>
    </message>
    <message>
      <source>No cell of '{red}' has both reflectances, with a sum above 0: check the bands, their nodata values and the offset.</source>
      <translation>Ninguna celda de '{red}' tiene ambas reflectancias, con una suma mayor que 0: comprobar las bandas, sus valores sin datos (nodata) y el desplazamiento.</translation>
    </message>
    <message>
      <source>No cell of the DEM '{path}' has data: check the file, and its nodata value.</source>
      <translation>Ninguna celda del MDE '{path}' tiene datos: comprobar el archivo y su valor sin datos (nodata).</translation>
    </message>
    <message>
      <source>No cell of the reference '{reference}' is valid: choose another reference raster.</source>
      <translation>Ninguna celda de la referencia '{reference}' es válida: elegir otro ráster de referencia.</translation>
    </message>
    <message>
      <source>No cell of the reference has its centre inside the study area: give larger polygons, or a reference with smaller cells.</source>
      <translation>Ninguna celda de la referencia tiene su centro dentro del área de estudio: dar polígonos más grandes, o una referencia con celdas más pequeñas.</translation>
    </message>
    <message>
      <source>No cell was found in '{path}' that has data in all factors of the model: give the training samples as background.</source>
      <translation>No se encontró en '{path}' ninguna celda que tenga datos en todos los factores del modelo: dar las muestras de entrenamiento como fondo.</translation>
    </message>
    <message>
      <source>No cell with data lies {where}, so that none can be chosen: relax the strategy or choose another, or take a larger area.</source>
      <translation>No hay ninguna celda con datos {where}, así que no se puede elegir ninguna: relajar la estrategia o elegir otra, o tomar un área mayor.</translation>
    </message>
    <message>
      <source>No continuous factor varies at the {count:,} {landslides}, so none can be weighed.</source>
      <translation>Ningún factor continuo varía en {count:,} {landslides}, así que no se puede ponderar ninguno.</translation>
    </message>
    <message>
      <source>No curve could be computed</source>
      <translation>No se pudo calcular ninguna curva</translation>
    </message>
    <message>
      <source>No data</source>
      <translation>Sin datos</translation>
    </message>
    <message>
      <source>No factor</source>
      <translation>Ningún factor</translation>
    </message>
    <message>
      <source>No factor has a weight of {limit:g} or more, the largest is {highest:.3f}: choose a lower one.</source>
      <translation>Ningún factor tiene un peso de {limit:g} o más, el mayor es {highest:.3f}: elegir uno menor.</translation>
    </message>
    <message>
      <source>No factor was weighed</source>
      <translation>No se ponderó ningún factor</translation>
    </message>
    <message>
      <source>No factors are chosen yet: choose them first.</source>
      <translation>Todavía no se han elegido factores: elegirlos primero.</translation>
    </message>
    <message>
      <source>No feature has the value '{value}' (LANDSLIDE_VALUE) in the field '{field}', which holds {known}: give one of these.</source>
      <translation>Ningún elemento tiene el valor '{value}' (LANDSLIDE_VALUE) en el campo '{field}', que contiene {known}: dar uno de estos.</translation>
    </message>
    <message>
      <source>No feature of the layer of points has a geometry that can be read: choose another layer, or a table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside it).</source>
      <translation>Ningún elemento de la capa de puntos tiene una geometría que se pueda leer: elegir otra capa, o una tabla cuyas columnas se llamen lon y lat (en grados), o x e y (con un archivo .prj al lado).</translation>
    </message>
    <message>
      <source>No figure says anything of such a map: check the raster and what it was made of.</source>
      <translation>Ninguna cifra dice nada de un mapa así: comprobar el ráster y con qué se hizo.</translation>
    </message>
    <message>
      <source>No gain over the information value can be shown for {named}: the information-value map alone has an AUC of {auc:.3f} on the same common test, and the 95 % interval of the difference holds 0.</source>
      <translation>No puede mostrarse ninguna ganancia respecto al valor de información para {named}: el mapa de valor de información por sí solo tiene un AUC de {auc:.3f} en la misma prueba común, y el intervalo del 95 % de la diferencia contiene el 0.</translation>
    </message>
    <message>
      <source>No gain over the information value can be shown: on the common held-out test the model has an AUC of {network:.3f}, the information-value map {simpler:.3f} (95 % interval of the difference {low:+.3f} to {high:+.3f}). The simpler map may serve as well.</source>
      <translation>No puede mostrarse ninguna ganancia respecto al valor de información: en la prueba común reservada el modelo tiene un AUC de {network:.3f} y el mapa de valor de información de {simpler:.3f} (intervalo del 95 % de la diferencia de {low:+.3f} a {high:+.3f}). El mapa más sencillo puede servir igual de bien.</translation>
    </message>
    <message>
      <source>No information values</source>
      <translation>Sin valores de información</translation>
    </message>
    <message>
      <source>No landslide is a polygon, so that none covers a share of a unit: label by presence or count, or give landslides as polygons.</source>
      <translation>Ningún deslizamiento es un polígono, de modo que ninguno cubre una proporción de una unidad: etiquetar por presencia o por número, o dar los deslizamientos como polígonos.</translation>
    </message>
    <message>
      <source>No landslide is on one of the sides of {date} (DATE), as their dates are {first} to {last}: choose a date between.</source>
      <translation>Ningún deslizamiento queda a uno de los lados de {date} (DATE), pues sus fechas van de {first} a {last}: elegir una fecha intermedia.</translation>
    </message>
    <message numerus="yes">
      <source>No landslide lies on the cell of one of the {count} landslides among the samples whose split is 'test': give the samples that were made of this inventory, or none.</source>
      <translation>
        <numerusform>Ningún deslizamiento está en la celda del único deslizamiento de las muestras cuyo split es 'test': dar las muestras que se hicieron con este inventario, o ninguna.</numerusform>
        <numerusform>Ningún deslizamiento está en la celda de uno de los {count} deslizamientos de las muestras cuyo split es 'test': dar las muestras que se hicieron con este inventario, o ninguna.</numerusform>
      </translation>
    </message>
    <message>
      <source>No landslide whose split is 'train' lies on the map, so there is no success rate curve: build the samples with a training share above 0.</source>
      <translation>Ningún deslizamiento cuyo split sea 'train' está en el mapa, así que no hay curva de tasa de éxito: construir las muestras con una proporción de entrenamiento mayor que 0.</translation>
    </message>
    <message>
      <source>No loss was recorded</source>
      <translation>No se registró ninguna pérdida</translation>
    </message>
    <message>
      <source>No output folder was chosen, and neither the project's folder nor the documents can be written to: the results go into a temporary folder, which vanishes when QGIS is closed. Choose one as OUTPUT.</source>
      <translation>No se eligió carpeta de salida, y no se puede escribir ni en la carpeta del proyecto ni en los documentos: los resultados van a una carpeta temporal, que desaparece al cerrar QGIS. Elegir una como OUTPUT.</translation>
    </message>
    <message>
      <source>No output folder was chosen, so the results go into a new one, '{folder}', and stay there.</source>
      <translation>No se eligió carpeta de salida, así que los resultados van a una nueva, '{folder}', y permanecen allí.</translation>
    </message>
    <message>
      <source>No random split stands beside that by time. {reason}</source>
      <translation>No hay partición al azar junto a la que es por tiempo. {reason}</translation>
    </message>
    <message>
      <source>No raster is named '{factor}', which was given as categorical: the factors are {names}.</source>
      <translation>Ningún ráster se llama '{factor}', que se indicó como categórico: los factores son {names}.</translation>
    </message>
    <message>
      <source>No response curves</source>
      <translation>Sin curvas de respuesta</translation>
    </message>
    <message>
      <source>No rows</source>
      <translation>Sin filas</translation>
    </message>
    <message>
      <source>No sample</source>
      <translation>Sin muestras</translation>
    </message>
    <message>
      <source>No sample has the split 'train': give the samples that the model was trained on, or take all of them.</source>
      <translation>Ninguna muestra tiene el split 'train': dar las muestras con las que se entrenó el modelo, o tomarlas todas.</translation>
    </message>
    <message>
      <source>No scores</source>
      <translation>Sin puntuaciones</translation>
    </message>
    <message>
      <source>No spatial split stands beside that by time. {reason}</source>
      <translation>No hay partición espacial junto a la que es por tiempo. {reason}</translation>
    </message>
    <message>
      <source>No strategy has a setting '{name}' of its own: leave it out.</source>
      <translation>Ninguna estrategia tiene un ajuste propio '{name}': quitarlo.</translation>
    </message>
    <message>
      <source>No terrain factor is chosen: choose at least one.</source>
      <translation>No se ha elegido ningún factor del terreno: elegir al menos uno.</translation>
    </message>
    <message>
      <source>No values were given to check the model file on: give at least one sample.</source>
      <translation>No se dieron valores con los que comprobar el archivo del modelo: dar al menos una muestra.</translation>
    </message>
    <message>
      <source>Non-landslide points</source>
      <translation>Puntos de no deslizamiento</translation>
    </message>
    <message>
      <source>Non-landslides</source>
      <translation>No deslizamientos</translation>
    </message>
    <message>
      <source>Non-landslides a landslide</source>
      <translation>No deslizamientos por deslizamiento</translation>
    </message>
    <message>
      <source>Non-landslides and samples</source>
      <translation>No deslizamientos y muestras</translation>
    </message>
    <message>
      <source>Non-landslides are own points that were given (NEGATIVES).</source>
      <translation>Los no deslizamientos son puntos propios que se indicaron (NEGATIVES).</translation>
    </message>
    <message>
      <source>Non-landslides by strategy '{strategy}':</source>
      <translation>No deslizamientos según la estrategia '{strategy}':</translation>
    </message>
    <message>
      <source>Non-landslides per landslide</source>
      <translation>No deslizamientos por deslizamiento</translation>
    </message>
    <message>
      <source>Non-landslides were picked {where}, {ratio} for each landslide.</source>
      <translation>Los no deslizamientos se eligieron {where}, {ratio} por cada deslizamiento.</translation>
    </message>
    <message>
      <source>Non-landslides: {strategy}</source>
      <translation>No deslizamientos: {strategy}</translation>
    </message>
    <message>
      <source>None of the features has a place in the reference raster's coordinate reference system: check the CRS of both.</source>
      <translation>Ninguno de los elementos tiene un lugar en el sistema de referencia de coordenadas del ráster de referencia: comprobar el SRC de ambos.</translation>
    </message>
    <message>
      <source>None of the landslides on the map has a date in the field DATE_FIELD, so choose another split.</source>
      <translation>Ninguno de los deslizamientos del mapa tiene fecha en el campo DATE_FIELD, así que hay que elegir otra partición.</translation>
    </message>
    <message>
      <source>None of the places has data in all factors in '{path}': choose others, or fill the gaps of the factors.</source>
      <translation>Ninguno de los lugares tiene datos en todos los factores en '{path}': elegir otros, o rellenar los huecos de los factores.</translation>
    </message>
    <message>
      <source>None of the {count:,} landslides on both maps is left to compare them by: give samples that hold some of them out, or an earlier date.</source>
      <translation>Ninguno de los {count:,} deslizamientos de ambos mapas queda para compararlos: dar muestras que reserven algunos, o una fecha anterior.</translation>
    </message>
    <message numerus="yes">
      <source>None of the {count:,} places lies on the raster '{path}': check the layer's coordinate reference system and extent.</source>
      <translation>
        <numerusform>El lugar no está en el ráster '{path}': comprobar el sistema de referencia de coordenadas y la extensión de la capa.</numerusform>
        <numerusform>Ninguno de los {count:,} lugares está en el ráster '{path}': comprobar el sistema de referencia de coordenadas y la extensión de la capa.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>None of the {count:,} points lies on the raster '{path}': check the layer's coordinate reference system and extent.</source>
      <translation>
        <numerusform>El punto no está en el ráster '{path}': comprobar el sistema de referencia de coordenadas y la extensión de la capa.</numerusform>
        <numerusform>Ninguno de los {count:,} puntos está en el ráster '{path}': comprobar el sistema de referencia de coordenadas y la extensión de la capa.</numerusform>
      </translation>
    </message>
    <message>
      <source>None of the {count:,} samples lies on the map '{path}': give the samples that belong to it, and check their coordinate reference system.</source>
      <translation>Ninguna de las {count:,} muestras está en el mapa '{path}': dar las muestras que le corresponden, y comprobar su sistema de referencia de coordenadas.</translation>
    </message>
    <message>
      <source>None of the {count:,} units covers a cell of '{path}' that has data in all factors: check the coordinate reference systems of both, and the nodata values.</source>
      <translation>Ninguna de las {count:,} unidades cubre una celda de '{path}' que tenga datos en todos los factores: comprobar los sistemas de referencia de coordenadas de ambos, y los valores sin datos (nodata).</translation>
    </message>
    <message>
      <source>None of the {count:,} units is a polygon or a line that can be read: choose a layer of these.</source>
      <translation>Ninguna de las {count:,} unidades es un polígono o una línea que se pueda leer: elegir una capa de estos elementos.</translation>
    </message>
    <message>
      <source>None of the {count:,} units is a polygon that can be read: choose a layer of these.</source>
      <translation>Ninguna de las {count:,} unidades es un polígono que se pueda leer: elegir una capa de polígonos.</translation>
    </message>
    <message>
      <source>None of the {count:,} units lies on a cell of '{path}' that has data: check the coordinate reference systems of both.</source>
      <translation>Ninguna de las {count:,} unidades está en una celda de '{path}' que tenga datos: comprobar los sistemas de referencia de coordenadas de ambos.</translation>
    </message>
    <message>
      <source>None of the {count} {what} features has a geometry: choose a layer of points or polygons, or a table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside it).</source>
      <translation>Ninguno de los {count} elementos de {what} tiene geometría: elegir una capa de puntos o polígonos, o una tabla cuyas columnas se llamen lon y lat (en grados), o x e y (con un archivo .prj al lado).</translation>
    </message>
    <message>
      <source>None of the {count} {what} features lies on a cell of '{raster}' that has data, although {inside} lie inside it: check its nodata value, and that each of its bands has data where they are.</source>
      <translation>Ninguno de los {count} elementos de {what} está en una celda de '{raster}' que tenga datos, aunque {inside} están dentro de él: comprobar su valor sin datos (nodata), y que cada una de sus bandas tenga datos donde están.</translation>
    </message>
    <message>
      <source>None of the {count} {what} features lies on a valid cell of '{raster}' (they were reprojected): check the layer's coordinate reference system and extent.</source>
      <translation>Ninguno de los {count} elementos de {what} está en una celda válida de '{raster}' (se reproyectaron): comprobar el sistema de referencia de coordenadas y la extensión de la capa.</translation>
    </message>
    <message>
      <source>None of the {count} {what} features lies on a valid cell of '{raster}': check the layer's coordinate reference system and extent.</source>
      <translation>Ninguno de los {count} elementos de {what} está en una celda válida de '{raster}': comprobar el sistema de referencia de coordenadas y la extensión de la capa.</translation>
    </message>
    <message>
      <source>Northness</source>
      <translation>Componente norte (northness)</translation>
    </message>
    <message>
      <source>Not every process of the cluster '{scheduler}' can load the plugin ({reason}): start scheduler and workers with the folder that holds '{package}' on their PYTHONPATH, and the packages of this computer.</source>
      <translation>No todos los procesos del clúster '{scheduler}' pueden cargar el complemento ({reason}): inicie el planificador y los trabajadores con la carpeta que contiene '{package}' en su PYTHONPATH y con los paquetes de este equipo.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Nota</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notas</translation>
    </message>
    <message>
      <source>Notes made on site</source>
      <translation>Notas tomadas sobre el terreno</translation>
    </message>
    <message>
      <source>Nothing is missing.</source>
      <translation>No falta nada.</translation>
    </message>
    <message>
      <source>Nothing says what the raster '{path}' holds: its factor is called '{name}'.</source>
      <translation>Nada indica qué contiene el ráster '{path}': su factor se llama '{name}'.</translation>
    </message>
    <message>
      <source>Nothing was estimated: the contributions are the information values of the cell's classes.</source>
      <translation>No se estimó nada: las contribuciones son los valores de información de las clases de la celda.</translation>
    </message>
    <message>
      <source>Number of classes</source>
      <translation>Número de clases</translation>
    </message>
    <message>
      <source>Number of the near-infrared band in its raster.</source>
      <translation>Número de la banda del infrarrojo cercano en su ráster.</translation>
    </message>
    <message>
      <source>Number of the red band in its raster.</source>
      <translation>Número de la banda roja en su ráster.</translation>
    </message>
    <message>
      <source>Number of zones</source>
      <translation>Número de zonas</translation>
    </message>
    <message>
      <source>Numbers and spans of the mask, separated by commas. SCL: 3 cloud shadow, 8 and 9 cloud, 10 thin cirrus, 11 snow or ice.</source>
      <translation>Números e intervalos de la máscara, separados por comas. SCL: 3 sombra de nube, 8 y 9 nube, 10 cirros finos, 11 nieve o hielo.</translation>
    </message>
    <message>
      <source>ONNX, inference, apply model, probability map, susceptibility index, landslide probability, network</source>
      <translation>ONNX, inferencia, aplicar modelo, mapa de probabilidad, índice de susceptibilidad, probabilidad de deslizamiento, predicción, red</translation>
    </message>
    <message>
      <source>Observed</source>
      <translation>Observado</translation>
    </message>
    <message>
      <source>Of Adam's steps.</source>
      <translation>De los pasos de Adam.</translation>
    </message>
    <message>
      <source>Of Levenberg and Marquardt's method, μ.</source>
      <translation>Del método de Levenberg y Marquardt, μ.</translation>
    </message>
    <message>
      <source>Of a landslide that was held out and a place drawn at random, {judged} gives the landslide the higher susceptibility in {cases:.0f} of 100 cases; 50 would be chance (AUC {auc:.3f}, 95 % interval {interval}).</source>
      <translation>De un deslizamiento reservado y un lugar elegido al azar, {judged} da la susceptibilidad más alta al deslizamiento en {cases:.0f} de 100 casos; 50 sería azar (AUC {auc:.3f}, intervalo del 95 % {interval}).</translation>
    </message>
    <message>
      <source>Of a polygon the mean over some of its cells is shown, which lie evenly along the order of their predictions.</source>
      <translation>De un polígono se muestra la media de algunas de sus celdas, repartidas de manera uniforme en el orden de sus predicciones.</translation>
    </message>
    <message>
      <source>Of a tree.</source>
      <translation>De un árbol.</translation>
    </message>
    <message>
      <source>Of each map, by natural breaks.</source>
      <translation>De cada mapa, por rupturas naturales.</translation>
    </message>
    <message>
      <source>Of every cell the factor or group that raises it most, in colours, and as second band its share of all that raises the cell, in per cent. Log and report say how far it is from exact values. Not by models that look at the cells around each.</source>
      <translation>De cada celda el factor o grupo que más la eleva, en colores, y como segunda banda su parte de todo lo que eleva la celda, en por ciento. El registro y el informe dicen cuánto se aparta de los valores exactos. No con modelos que miran las celdas de alrededor.</translation>
    </message>
    <message>
      <source>Of every cell the raster says which factor raises it most, and what this factor's contribution is of all that raise the cell, in per cent.</source>
      <translation>De cada celda el ráster dice qué factor la eleva más y qué parte es su contribución de todas las que la elevan, en por ciento.</translation>
    </message>
    <message>
      <source>Of exp(-gamma |x - y|²).</source>
      <translation>De exp(-gamma |x - y|²).</translation>
    </message>
    <message>
      <source>Of factors that are no categories; each becomes a factor of the model, such as slope_mean.</source>
      <translation>De los factores que no son categorías; cada estadística se convierte en un factor del modelo, como slope_mean.</translation>
    </message>
    <message>
      <source>Of landslides in one cell one sample is taken, so that no cell counts twice in training and test.</source>
      <translation>De los deslizamientos de una misma celda se toma una muestra, para que ninguna celda cuente dos veces en el entrenamiento y la prueba.</translation>
    </message>
    <message>
      <source>Of the cells that the units cover, {share:.1f} % lie in several of them.</source>
      <translation>De las celdas que cubren las unidades, el {share:.1f} % está en varias de ellas.</translation>
    </message>
    <message>
      <source>Of the common test; all cells, if there are fewer.</source>
      <translation>De la prueba común; todas las celdas, si hay menos.</translation>
    </message>
    <message>
      <source>Of the information value; 0 is the usual formula, where a class without landslides has the value 0, above one with few; 1 is customary.</source>
      <translation>Del valor de información; 0 es la fórmula habitual, en la que una clase sin deslizamientos tiene el valor 0, por encima de una con pocos; lo usual es 1.</translation>
    </message>
    <message>
      <source>Of the layer in QGIS. The first can be read in grey print and by the colour-blind; with green to red, very low and very high look alike there.</source>
      <translation>De la capa en QGIS. La primera opción se distingue impresa en grises y por personas daltónicas; con verde a rojo, muy baja y muy alta se ven iguales en esos casos.</translation>
    </message>
    <message>
      <source>Of the one hidden layer.</source>
      <translation>De la única capa oculta.</translation>
    </message>
    <message>
      <source>Of the samples that train, {landslides} have the label 1 (landslide) and {others} the label 0: training needs at least {fewest} of each, so give more.</source>
      <translation>De las muestras que entrenan, {landslides} tienen la etiqueta 1 (deslizamiento) y {others} la etiqueta 0: el entrenamiento necesita al menos {fewest} de cada, así que dar más.</translation>
    </message>
    <message>
      <source>Of the vector that stands for the value of a factor.</source>
      <translation>Del vector que representa el valor de un factor.</translation>
    </message>
    <message>
      <source>Of the vectors by which positions attend to each other.</source>
      <translation>De los vectores con los que las posiciones se atienden entre sí.</translation>
    </message>
    <message>
      <source>Of the zone '{zone}' it is {share}.</source>
      <translation>De la zona '{zone}' es {share}.</translation>
    </message>
    <message>
      <source>Of the {count:,} landslides {drawn:,} are drawn, evenly over the area: all of them would hide the map.</source>
      <translation>De los {count:,} deslizamientos se dibujan {drawn:,}, repartidos por igual en el área: todos juntos ocultarían el mapa.</translation>
    </message>
    <message numerus="yes">
      <source>Of {file} only the layer '{layer}' is read; it holds {count} more: {others}.</source>
      <translation>
        <numerusform>De {file} solo se lee la capa '{layer}'; contiene {count} más: {others}.</numerusform>
        <numerusform>De {file} solo se lee la capa '{layer}'; contiene {count} más: {others}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Offset</source>
      <translation>Desplazamiento</translation>
    </message>
    <message>
      <source>On average {density:.1f} training samples are as near to a place as the threshold (local point density).</source>
      <translation>De media, {density:.1f} muestras de entrenamiento están tan cerca de un lugar como el umbral (densidad local de puntos).</translation>
    </message>
    <message>
      <source>On the same {landslides:,} landslides and {cells:,} random cells the AUC of '{first}' is {auc:.3f} (95 % interval by spatial blocks {interval}), that of '{second}' {other:.3f} ({other_interval}).</source>
      <translation>Con los mismos {landslides:,} deslizamientos y {cells:,} celdas aleatorias, el AUC de '{first}' es {auc:.3f} (intervalo del 95 % por bloques espaciales {interval}), el de '{second}' {other:.3f} ({other_interval}).</translation>
    </message>
    <message>
      <source>On validation samples the support vector machine ranks no better than chance, so its probabilities are scaled on the samples that it learnt from: more samples would steady it.</source>
      <translation>En las muestras de validación la máquina de vectores de soporte no ordena mejor que el azar, así que sus probabilidades se escalan con las muestras de las que aprendió: más muestras la estabilizarían.</translation>
    </message>
    <message>
      <source>On {samples:,} {side} the model has an AUC of {auc:.3f} ({low:.3f} – {high:.3f}). Then the values of one factor were shuffled among the samples, {repeats} times, and the drop of the AUC was taken: the larger it is, the more the model relies on the factor.</source>
      <translation>En {samples:,} {side} el modelo tiene un AUC de {auc:.3f} ({low:.3f} – {high:.3f}). Después se barajaron entre las muestras los valores de un factor, {repeats} veces, y se tomó la caída del AUC: cuanto mayor es, más se apoya el modelo en el factor.</translation>
    </message>
    <message>
      <source>One command gets all of them. Type it {where}:</source>
      <translation>Una sola orden los obtiene todos. Escribirla {where}:</translation>
    </message>
    <message>
      <source>One for each raster, in their order, separated by commas. Left empty: after layers or files.</source>
      <translation>Uno para cada ráster, en su orden, separados por comas. Vacío: según las capas o los archivos.</translation>
    </message>
    <message>
      <source>One for each raster, in their order, separated by commas: 'slope, roads, geology'; an empty place leaves a raster its own. Needed where neither layer, file nor band tells what a raster holds, as in a model, where every result is called OUTPUT.</source>
      <translation>Uno para cada ráster, en su orden, separados por comas: 'slope, roads, geology'; un lugar vacío deja a un ráster el suyo. Hace falta cuando ni la capa, ni el archivo ni la banda indican qué contiene un ráster, como en un modelo, donde todo resultado se llama OUTPUT.</translation>
    </message>
    <message>
      <source>One of {known}.</source>
      <translation>Uno de {known}.</translation>
    </message>
    <message>
      <source>One of {known}. {help}</source>
      <translation>Uno de {known}. {help}</translation>
    </message>
    <message>
      <source>One row per factor and class.</source>
      <translation>Una fila por factor y clase.</translation>
    </message>
    <message>
      <source>One row per factor and value: mean response, the range of the middle four fifths of the samples, and the samples near that value.</source>
      <translation>Una fila por factor y valor: respuesta media, rango de los cuatro quintos centrales de las muestras y muestras próximas a ese valor.</translation>
    </message>
    <message>
      <source>One row per factor: mean drop of the AUC, its standard deviation over the shuffles, its 95 % intervals by DeLong and by spatial blocks, rank, and share of all drops.</source>
      <translation>Una fila por factor: caída media del AUC, su desviación estándar entre las permutaciones, sus intervalos del 95 % según DeLong y por bloques espaciales, rango y parte de todas las caídas.</translation>
    </message>
    <message>
      <source>One row per factor: weight, VIF, whether it is kept and why, and its loadings on the components.</source>
      <translation>Una fila por factor: peso, VIF, si se conserva y por qué, y sus cargas en las componentes.</translation>
    </message>
    <message>
      <source>One row per test: that of the split, each fold, and the mean of the folds of each kind (fold 0).</source>
      <translation>Una fila por prueba: la de la partición, cada pliegue y la media de los pliegues de cada tipo (pliegue 0).</translation>
    </message>
    <message>
      <source>One row per zone; the columns that begin with test_ are of held-out landslides.</source>
      <translation>Una fila por zona; las columnas que empiezan por test_ son de deslizamientos reservados.</translation>
    </message>
    <message>
      <source>Only the {both:,} cells that have a value in both maps count; the first has {first:,}, the second {second:,}.</source>
      <translation>Solo cuentan las {both:,} celdas que tienen un valor en ambos mapas; el primero tiene {first:,}, el segundo {second:,}.</translation>
    </message>
    <message>
      <source>Only they count: a date such as 2015-06-01, or a year. It needs the field of their dates.</source>
      <translation>Solo cuentan estos: una fecha como 2015-06-01, o un año. Necesita el campo de sus fechas.</translation>
    </message>
    <message>
      <source>Only where the reference has data</source>
      <translation>Solo donde la referencia tiene datos</translation>
    </message>
    <message numerus="yes">
      <source>Only {count:,} landslides could be held out for the test (fewer than {fewest}): its figures are uncertain, and small differences between models mean nothing. Read the interval beside each AUC, or use cross-validation.</source>
      <translation>
        <numerusform>Solo se pudo reservar {count:,} deslizamiento para la prueba (menos de {fewest}): sus cifras son inciertas, y las diferencias pequeñas entre modelos no significan nada. Leer el intervalo junto a cada AUC, o usar la validación cruzada.</numerusform>
        <numerusform>Solo se pudieron reservar {count:,} deslizamientos para la prueba (menos de {fewest}): sus cifras son inciertas, y las diferencias pequeñas entre modelos no significan nada. Leer el intervalo junto a cada AUC, o usar la validación cruzada.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Only {count} cells have landslides; with fewer than {fewest} a model learns little and no test is sure.</source>
      <translation>
        <numerusform>Solo {count} celda tiene un deslizamiento; con menos de {fewest} un modelo aprende poco y ninguna prueba es segura.</numerusform>
        <numerusform>Solo {count} celdas tienen deslizamientos; con menos de {fewest} un modelo aprende poco y ninguna prueba es segura.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Only {count} cells have {what}, and samples need {fewest} or more to learn from: give more of them, or a raster of smaller cells if they lie close together.</source>
      <translation>
        <numerusform>Solo {count} celda tiene {what}, y para aprender de las muestras hacen falta {fewest} o más: dar más, o un ráster de celdas más pequeñas si están muy juntos.</numerusform>
        <numerusform>Solo {count} celdas tienen {what}, y para aprender de las muestras hacen falta {fewest} o más: dar más, o un ráster de celdas más pequeñas si están muy juntos.</numerusform>
      </translation>
    </message>
    <message>
      <source>Only {eligible:,} cells lie {where}, but {count:,} are asked for: lower the ratio, relax the strategy or choose another.</source>
      <translation>Solo hay {eligible:,} celdas {where}, pero se piden {count:,}: reducir la razón, relajar la estrategia o elegir otra.</translation>
    </message>
    <message>
      <source>Only {found:,} of the {eligible:,} cells {where} lie {distance:,.10g} m apart, but {count:,} are asked for: lower the distance or the ratio.</source>
      <translation>Solo {found:,} de las {eligible:,} celdas {where} distan {distance:,.10g} m entre sí, pero se piden {count:,}: reducir la distancia o la razón.</translation>
    </message>
    <message>
      <source>Open in the model designer</source>
      <translation>Abrir en el diseñador de modelos</translation>
    </message>
    <message>
      <source>Open the maps in the project</source>
      <translation>Abrir los mapas en el proyecto</translation>
    </message>
    <message>
      <source>Or have them fetched from the Python Package Index into the folder {folder}. QGIS's own packages, NumPy among them, stay as they are. Nothing is fetched before you click.</source>
      <translation>O hacer que se descarguen del Python Package Index a la carpeta {folder}. Los paquetes propios de QGIS, entre ellos NumPy, quedan como están. No se descarga nada antes de pulsar el botón.</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organización</translation>
    </message>
    <message>
      <source>Other numbers of classes</source>
      <translation>Otros números de clases</translation>
    </message>
    <message>
      <source>Other versions than in the manifest's run, so figures may differ: {changed}.</source>
      <translation>Versiones distintas de las de la ejecución del manifiesto, así que las cifras pueden diferir: {changed}.</translation>
    </message>
    <message>
      <source>Otherwise a polygon counts once, at a point on its surface.</source>
      <translation>Si no, un polígono cuenta una vez, en un punto de su superficie.</translation>
    </message>
    <message>
      <source>Otherwise a polygon counts once. Choose as in 'Build training samples', so that the same landslides are held out.</source>
      <translation>Si no, un polígono cuenta una vez. Elegir como en 'Construir muestras de entrenamiento', para que se reserven los mismos deslizamientos.</translation>
    </message>
    <message>
      <source>Otherwise a polygon gives one sample, at a point on its surface.</source>
      <translation>Si no, un polígono da una muestra, en un punto de su superficie.</translation>
    </message>
    <message>
      <source>Otherwise the report shows the weights, and all factors are used. With folds, screening is done anew in each.</source>
      <translation>Si no, el informe muestra los pesos y se usan todos los factores. Con pliegues, la selección se hace de nuevo en cada uno.</translation>
    </message>
    <message>
      <source>Output folder</source>
      <translation>Carpeta de salida</translation>
    </message>
    <message>
      <source>Outside a buffer</source>
      <translation>Fuera de una zona de influencia</translation>
    </message>
    <message>
      <source>Outside a buffer round landslides</source>
      <translation>Fuera de una zona de influencia alrededor de los deslizamientos</translation>
    </message>
    <message>
      <source>Outside the area of applicability</source>
      <translation>Fuera del área de aplicabilidad</translation>
    </message>
    <message>
      <source>Own non-landslide points</source>
      <translation>Puntos propios de no deslizamiento</translation>
    </message>
    <message>
      <source>Own non-landslides (NEGATIVES) are not chosen but given: give the points.</source>
      <translation>Los no deslizamientos propios (NEGATIVES) no se eligen, sino que se indican: dar los puntos.</translation>
    </message>
    <message>
      <source>Own non-landslides: {count:,} cells; {dropped:,} points share a cell with another one or lie on a landslide's and are left out.</source>
      <translation>No deslizamientos propios: {count:,} celdas; {dropped:,} puntos comparten celda con otro o están en la de un deslizamiento y se excluyen.</translation>
    </message>
    <message>
      <source>Own points</source>
      <translation>Puntos propios</translation>
    </message>
    <message>
      <source>PCA, principal component analysis, VIF, variance inflation, multicollinearity, collinearity, correlation, feature selection</source>
      <translation>ACP, PCA, análisis de componentes principales, VIF, inflación de la varianza, multicolinealidad, colinealidad, correlación, selección de variables, selección de factores</translation>
    </message>
    <message>
      <source>Package</source>
      <translation>Paquete</translation>
    </message>
    <message>
      <source>Pairs</source>
      <translation>Pares</translation>
    </message>
    <message>
      <source>Passes over the training samples, the most there can be when training stops early.</source>
      <translation>Pasadas por las muestras de entrenamiento, las máximas que puede haber cuando el entrenamiento se detiene antes.</translation>
    </message>
    <message>
      <source>Patch CNN</source>
      <translation>CNN de ventana</translation>
    </message>
    <message>
      <source>Patch CNN (looks at the neighbourhood)</source>
      <translation>CNN de ventana (mira el entorno)</translation>
    </message>
    <message>
      <source>Patience (epochs)</source>
      <translation>Paciencia (épocas)</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
      <translation>Imágenes (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
      <source>Place {number}: {prediction:.3f}, {base:.3f} from which it starts; {top}.</source>
      <translation>Lugar {number}: {prediction:.3f}, {base:.3f} de la que parte; {top}.</translation>
    </message>
    <message>
      <source>Place {place}: {quantity} {prediction:.2f} (solid line), from {base:.2f} (dotted). Most count {largest}.</source>
      <translation>Lugar {place}: {quantity} {prediction:.2f} (línea continua), a partir de {base:.2f} (línea de puntos). Lo que más cuenta: {largest}.</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Lugares</translation>
    </message>
    <message>
      <source>Places count more than once then, in training and in tests: take units that do not overlap.</source>
      <translation>Cuentan entonces más de una vez, en el entrenamiento y en las pruebas: tomar unidades que no se solapen.</translation>
    </message>
    <message>
      <source>Places explained</source>
      <translation>Lugares explicados</translation>
    </message>
    <message>
      <source>Places of shape {places}, a background of shape {background} and groups of {columns} columns were given: give places and background the same factors, and each factor one group.</source>
      <translation>Se dieron lugares de forma {places}, un fondo de forma {background} y grupos de {columns} columnas: dar a los lugares y al fondo los mismos factores, y a cada factor un grupo.</translation>
    </message>
    <message>
      <source>Places outside the raster</source>
      <translation>Lugares fuera del ráster</translation>
    </message>
    <message>
      <source>Places that are known to be stable. All of them are taken, but for those on a landslide's cell, so that strategy and ratio count for nothing; a comparison of strategies has them as one more. Empty: a strategy chooses.</source>
      <translation>Lugares que se sabe que son estables. Se toman todos, salvo los que están en la celda de un deslizamiento, de modo que la estrategia y la razón no cuentan; una comparación de estrategias los tiene como una más. Vacío: elige una estrategia.</translation>
    </message>
    <message>
      <source>Places where a factor has no data</source>
      <translation>Lugares donde un factor no tiene datos</translation>
    </message>
    <message>
      <source>Places with a figure in the report</source>
      <translation>Lugares con una figura en el informe</translation>
    </message>
    <message>
      <source>Places, and what counts most there</source>
      <translation>Lugares, y lo que más cuenta en ellos</translation>
    </message>
    <message>
      <source>Plan curvature</source>
      <translation>Curvatura en planta</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Puntos</translation>
    </message>
    <message>
      <source>Points at cell centres, with the fields label (0) and strategy.</source>
      <translation>Puntos en los centros de las celdas, con los campos label (0) y strategy.</translation>
    </message>
    <message>
      <source>Points chosen</source>
      <translation>Puntos elegidos</translation>
    </message>
    <message>
      <source>Points drawn at random are no easier to tell from landslides than the rest of the area.</source>
      <translation>Los puntos sorteados al azar no son más fáciles de distinguir de los deslizamientos que el resto del área.</translation>
    </message>
    <message>
      <source>Points in any CRS: landslides, stations, samples. A polygon or a line is taken at a point on it, a multi-point at each of its points.</source>
      <translation>Puntos en cualquier SRC: deslizamientos, estaciones, muestras. Un polígono o una línea se toma en un punto de él, un multipunto en cada uno de sus puntos.</translation>
    </message>
    <message>
      <source>Points or polygons in any CRS. Left empty: only the raster of every cell is made.</source>
      <translation>Puntos o polígonos en cualquier SRC. Si se deja vacío, solo se hace el ráster de cada celda.</translation>
    </message>
    <message>
      <source>Points or polygons, in any CRS.</source>
      <translation>Puntos o polígonos, en cualquier SRC.</translation>
    </message>
    <message>
      <source>Points or polygons, in any CRS. Those outside the raster or on nodata are counted and reported.</source>
      <translation>Puntos o polígonos, en cualquier SRC. Los que están fuera del ráster o en nodata se cuentan y se comunican.</translation>
    </message>
    <message>
      <source>Points or polygons, in any CRS. Without them the units get no label.</source>
      <translation>Puntos o polígonos, en cualquier SRC. Sin ellos las unidades no reciben etiqueta.</translation>
    </message>
    <message>
      <source>Points or polygons, in any CRS; a polygon counts once, at a point on its surface. Those outside the raster or on nodata are counted and reported.</source>
      <translation>Puntos o polígonos, en cualquier SRC; un polígono cuenta una vez, en un punto de su superficie. Los que están fuera del ráster o en nodata se cuentan y se comunican.</translation>
    </message>
    <message>
      <source>Points or polygons; a polygon counts once.</source>
      <translation>Puntos o polígonos; un polígono cuenta una vez.</translation>
    </message>
    <message>
      <source>Points outside the raster</source>
      <translation>Puntos fuera del ráster</translation>
    </message>
    <message>
      <source>Points where a factor has no data</source>
      <translation>Puntos donde un factor no tiene datos</translation>
    </message>
    <message>
      <source>Points with factor values</source>
      <translation>Puntos con valores de los factores</translation>
    </message>
    <message>
      <source>Points with label (1 landslide, 0 not), split (train or test), strategy, block, and a field per factor: whole numbers for categories.</source>
      <translation>Puntos con label (1 deslizamiento, 0 no), split (train o test), strategy, block y un campo por factor: números enteros para las categorías.</translation>
    </message>
    <message>
      <source>Points with label, split, strategy, block and a field per factor.</source>
      <translation>Puntos con label, split, strategy, block y un campo por factor.</translation>
    </message>
    <message>
      <source>Points with their own fields and a field per factor.</source>
      <translation>Puntos con sus propios campos y un campo por factor.</translation>
    </message>
    <message>
      <source>Points written</source>
      <translation>Puntos escritos</translation>
    </message>
    <message>
      <source>Polygons or lines</source>
      <translation>Polígonos o líneas</translation>
    </message>
    <message>
      <source>Polygons outside</source>
      <translation>Polígonos de fuera</translation>
    </message>
    <message>
      <source>Polygons outside which nothing counts: choose the area in which landslides were mapped.</source>
      <translation>Polígonos fuera de los cuales nada cuenta: elegir el área en la que se cartografiaron los deslizamientos.</translation>
    </message>
    <message>
      <source>Polygons outside which nothing is predicted.</source>
      <translation>Polígonos fuera de los cuales no se predice nada.</translation>
    </message>
    <message>
      <source>Polygons that do not overlap, such as slope units by r.slopeunits, in any CRS.</source>
      <translation>Polígonos que no se solapan, como las unidades de ladera de r.slopeunits, en cualquier SRC.</translation>
    </message>
    <message>
      <source>Polygons: cells whose centre lies outside become nodata.</source>
      <translation>Polígonos: las celdas cuyo centro queda fuera pasan a ser sin datos (nodata).</translation>
    </message>
    <message>
      <source>Positions that a convolution spans, odd.</source>
      <translation>Posiciones que abarca una convolución, impar.</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Precisión</translation>
    </message>
    <message>
      <source>Precision on held-out samples</source>
      <translation>Precisión en las muestras reservadas</translation>
    </message>
    <message>
      <source>Predict mapping units</source>
      <translation>Predecir unidades cartográficas</translation>
    </message>
    <message>
      <source>Predict susceptibility</source>
      <translation>Predecir susceptibilidad</translation>
    </message>
    <message>
      <source>Predicted</source>
      <translation>Predicho</translation>
    </message>
    <message>
      <source>Prediction by an ensemble</source>
      <translation>Predicción por un conjunto</translation>
    </message>
    <message>
      <source>Prediction of the susceptibility</source>
      <translation>Predicción de la susceptibilidad</translation>
    </message>
    <message>
      <source>Principal components and the variance they explain</source>
      <translation>Componentes principales y la varianza que explican</translation>
    </message>
    <message>
      <source>Principal components of {factors} standardised continuous factors at {count:,} {landslides} (Wang &amp; Tang 2024). Those with an eigenvalue above 1 count: {components}, which explain {share} of the variance. A factor's coefficient on a component is its loading divided by the root of the eigenvalue, without its sign; its weight is the mean of its coefficients, weighted by the variance that each component explains.</source>
      <translation>Componentes principales de {factors} factores continuos estandarizados en {count:,} {landslides} (Wang &amp; Tang 2024). Cuentan las que tienen un valor propio mayor que 1: {components}, que explican el {share} de la varianza. El coeficiente de un factor en una componente es su carga dividida entre la raíz del valor propio, sin su signo; su peso es la media de sus coeficientes, ponderada por la varianza que explica cada componente.</translation>
    </message>
    <message>
      <source>Probability that a cell holds a landslide of an inventory that is complete: the relative susceptibility, corrected for the share of cells with landslides that was given.</source>
      <translation>Probabilidad de que una celda contenga un deslizamiento de un inventario completo: la susceptibilidad relativa, corregida según la proporción de celdas con deslizamientos que se dio.</translation>
    </message>
    <message>
      <source>Profile curvature</source>
      <translation>Curvatura de perfil</translation>
    </message>
    <message>
      <source>Puts the factors of another area on one grid, predicts its susceptibility by a model that was trained elsewhere, and zones it. The factors must bear the names that the model knows, in the same units.

Where the new area is unlike the one that the model was trained in, it guesses: the table tells for each factor how many cells lie outside the training range. The zones are natural breaks of this map alone, so that they cannot be compared with another map's.</source>
      <translation>Lleva los factores de otra área a una sola malla, predice su susceptibilidad con un modelo entrenado en otro lugar y la zonifica. Los factores deben llevar los nombres que conoce el modelo, en las mismas unidades.

Donde la nueva área no se parece a aquella en que se entrenó el modelo, este adivina: la tabla dice para cada factor cuántas celdas quedan fuera del intervalo de entrenamiento. Las zonas son rupturas naturales solo de este mapa, de modo que no pueden compararse con las de otro.</translation>
    </message>
    <message numerus="yes">
      <source>Python packages are missing: {packages}.</source>
      <translation>
        <numerusform>Falta un paquete de Python: {packages}.</numerusform>
        <numerusform>Faltan paquetes de Python: {packages}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Quantile</source>
      <translation>Cuantiles</translation>
    </message>
    <message>
      <source>ROC curves</source>
      <translation>Curvas ROC</translation>
    </message>
    <message>
      <source>ROC curves of both maps.</source>
      <translation>Curvas ROC de ambos mapas.</translation>
    </message>
    <message>
      <source>ROC curves of the held-out landslides.</source>
      <translation>Curvas ROC de los deslizamientos reservados.</translation>
    </message>
    <message>
      <source>ROC curves of the held-out units with landslides.</source>
      <translation>Curvas ROC de las unidades reservadas con deslizamientos.</translation>
    </message>
    <message>
      <source>ROC curves on the samples.</source>
      <translation>Curvas ROC en las muestras.</translation>
    </message>
    <message>
      <source>ROC, AUC, DeLong, difference, success rate curve, prediction rate curve, change of zones, agreement, validation, map comparison</source>
      <translation>ROC, AUC, DeLong, diferencia, curva de tasa de éxito, curva de tasa de predicción, cambio de zonas, concordancia, validación, comparación de mapas</translation>
    </message>
    <message>
      <source>ROC, AUC, validation, accuracy, success rate curve, prediction rate curve, cross-validation, spatial folds, confusion matrix, F1, calibration</source>
      <translation>ROC, AUC, validación, exactitud, curva de tasa de éxito, curva de tasa de predicción, validación cruzada, pliegues espaciales, matriz de confusión, F1, calibración</translation>
    </message>
    <message>
      <source>Random</source>
      <translation>Al azar</translation>
    </message>
    <message>
      <source>Random and spatial split beside that by time</source>
      <translation>Partición al azar y espacial junto a la que es por tiempo</translation>
    </message>
    <message>
      <source>Random cells</source>
      <translation>Celdas aleatorias</translation>
    </message>
    <message>
      <source>Random cells of the common test</source>
      <translation>Celdas aleatorias de la prueba común</translation>
    </message>
    <message>
      <source>Random folds</source>
      <translation>Pliegues aleatorios</translation>
    </message>
    <message>
      <source>Random folds leave near neighbours on both sides; spatial folds hold out whole blocks; folds by time, which need a field of dates (DATE_FIELD), train on what is older than the landslides held out.</source>
      <translation>Los pliegues aleatorios dejan vecinos cercanos a ambos lados; los pliegues espaciales reservan bloques enteros; los pliegues por tiempo, que necesitan un campo de fechas (DATE_FIELD), entrenan con lo que es más antiguo que los deslizamientos reservados.</translation>
    </message>
    <message>
      <source>Random folds, in which most landslides held out have neighbours that were trained on, have an AUC of {random:.3f} (95 % interval {random_interval}); spatial folds, which hold out whole blocks, {auc:.3f} ({interval}). The second is what to expect where no landslide is known nearby.</source>
      <translation>Los pliegues aleatorios, en los que la mayoría de los deslizamientos reservados tienen vecinos con los que se entrenó, tienen un AUC de {random:.3f} (intervalo del 95 % {random_interval}); los espaciales, que reservan bloques enteros, {auc:.3f} ({interval}). El segundo es lo que cabe esperar donde no se conoce ningún deslizamiento cercano.</translation>
    </message>
    <message>
      <source>Random forest</source>
      <translation>Bosque aleatorio</translation>
    </message>
    <message>
      <source>Random, outside landslides</source>
      <translation>Al azar, fuera de los deslizamientos</translation>
    </message>
    <message>
      <source>Range</source>
      <translation>Rango</translation>
    </message>
    <message>
      <source>Rate curves of both maps: the share of these landslides in the most susceptible share of the area.</source>
      <translation>Curvas de tasa de ambos mapas: la proporción de estos deslizamientos en la parte más susceptible del área.</translation>
    </message>
    <message>
      <source>Read its AUC and rate curves alone, which need no threshold.</source>
      <translation>Leer solo su AUC y las curvas de tasas, que no necesitan umbral.</translation>
    </message>
    <message>
      <source>Reads the factor values at landslides and non-landslide points and parts the samples into training and test. One sample per cell: landslides that share a cell become one.</source>
      <translation>Lee los valores de los factores en los deslizamientos y en los puntos de no deslizamiento y reparte las muestras entre entrenamiento y prueba. Una muestra por celda: los deslizamientos que comparten celda se convierten en una.</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>Exhaustividad</translation>
    </message>
    <message>
      <source>Recall on held-out samples</source>
      <translation>Exhaustividad en las muestras reservadas</translation>
    </message>
    <message>
      <source>Reclassify factors</source>
      <translation>Reclasificar factores</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rojo</translation>
    </message>
    <message>
      <source>Red band</source>
      <translation>Banda roja</translation>
    </message>
    <message>
      <source>Reference raster</source>
      <translation>Ráster de referencia</translation>
    </message>
    <message>
      <source>Reflectance = (DN + offset) · scale: 0.0001 for Sentinel-2. The index is the same for any scale.</source>
      <translation>Reflectancia = (DN + desplazamiento) · escala: 0.0001 para Sentinel-2. El índice es el mismo con cualquier escala.</translation>
    </message>
    <message>
      <source>Relative susceptibility before zoning.</source>
      <translation>Susceptibilidad relativa antes de la zonificación.</translation>
    </message>
    <message>
      <source>Relative susceptibility, 0 to 1: higher is more susceptible. It is not the probability of a landslide, because landslides and non-landslides were sampled in a set ratio.</source>
      <translation>Susceptibilidad relativa, de 0 a 1: cuanto más alta, más susceptible. No es la probabilidad de un deslizamiento, porque los deslizamientos y los no deslizamientos se muestrearon en una razón fijada.</translation>
    </message>
    <message>
      <source>Reliability curve of the held-out samples of the paper's protocol, relative to their own mix. Points above the diagonal: more landslides than the score says.</source>
      <translation>Curva de fiabilidad de las muestras reservadas del protocolo del artículo, relativa a su propia mezcla. Puntos por encima de la diagonal: más deslizamientos de lo que dice la puntuación.</translation>
    </message>
    <message>
      <source>Relief</source>
      <translation>Relieve</translation>
    </message>
    <message>
      <source>Remarks are errors here, because STRICT is set.</source>
      <translation>Las observaciones son aquí errores, porque STRICT está activado.</translation>
    </message>
    <message>
      <source>Remove the packages of another Python ({folders})?</source>
      <translation>¿Eliminar los paquetes de otro Python ({folders})?</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Eliminar…</translation>
    </message>
    <message>
      <source>Repeat a run from its manifest</source>
      <translation>Repetir una ejecución desde su manifiesto</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>Report: {path}</source>
      <translation>Informe: {path}</translation>
    </message>
    <message>
      <source>Reproject the DEM to a local CRS (UTM) for exact slopes.</source>
      <translation>Reproyectar el MDE a un SRC local (UTM) para obtener pendientes exactas.</translation>
    </message>
    <message>
      <source>Resampled from other grids (RESAMPLING): {factors}.</source>
      <translation>Remuestreados desde otras mallas (RESAMPLING): {factors}.</translation>
    </message>
    <message>
      <source>Resampling</source>
      <translation>Remuestreo</translation>
    </message>
    <message>
      <source>Resampling '{how}' would make up categories of '{name}': choose {known}.</source>
      <translation>El remuestreo '{how}' inventaría categorías de '{name}': elegir {known}.</translation>
    </message>
    <message>
      <source>Response curves</source>
      <translation>Curvas de respuesta</translation>
    </message>
    <message>
      <source>Response to each factor: the mean output (line or bar) if all samples had the same value of it, and the range of the middle four fifths of the samples (band or thin line), on one scale for all factors. The grey strips show where the samples lie. Dotted or hatched: outside what training met.</source>
      <translation>Respuesta a cada factor: la salida media (línea o barra) si todas las muestras tuvieran el mismo valor de él, y el rango de los cuatro quintos centrales de las muestras (banda o línea fina), en una misma escala para todos los factores. Las franjas grises muestran dónde están las muestras. Punteado o rayado: fuera de lo que conoció el entrenamiento.</translation>
    </message>
    <message>
      <source>Rivers</source>
      <translation>Ríos</translation>
    </message>
    <message>
      <source>Roads</source>
      <translation>Carreteras</translation>
    </message>
    <message>
      <source>Row {number} of a report table has {count} cells, but there are {columns} columns: give each row one cell for each column.</source>
      <translation>La fila {number} de una tabla del informe tiene {count} celdas, pero hay {columns} columnas: dar a cada fila una celda por columna.</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Filas</translation>
    </message>
    <message>
      <source>Rows of the background</source>
      <translation>Filas del fondo</translation>
    </message>
    <message>
      <source>Runs a model over every cell of a stack that has data in all of the model's factors. Bands are matched to factors by name, not by position; bands that the model does not know are ignored. Rasters of any size are worked on in blocks.

The result is relative susceptibility from 0 to 1, not the probability of a landslide. An ensemble has a second band with the deviation between its members.

Cells outside the range of the training samples, or in a category that training never met, are predicted too, but the model guesses there: they are counted for each factor, and many of them are a warning. A few are usual even where the model was trained, because samples are few; on another area look at them first.</source>
      <translation>Aplica un modelo a cada celda de una pila que tenga datos en todos los factores del modelo. Las bandas se emparejan con los factores por su nombre, no por su posición; las bandas que el modelo no conoce se ignoran. Los rásteres de cualquier tamaño se procesan por bloques.

El resultado es una susceptibilidad relativa de 0 a 1, no la probabilidad de un deslizamiento. Un conjunto (ensemble) tiene una segunda banda con la desviación entre sus miembros.

Las celdas fuera del rango de las muestras de entrenamiento, o en una categoría que el entrenamiento no conoció, también se predicen, pero ahí el modelo adivina: se cuentan para cada factor, y si son muchas es una advertencia. Es habitual que haya algunas incluso donde se entrenó el modelo, porque las muestras son pocas; en otra área, mirarlas primero.</translation>
    </message>
    <message>
      <source>Runs a model over mapping units and writes the polygons with their probability, the deviation between the members of an ensemble, and a zone. Zones are natural breaks of the probabilities, in which every unit counts once, whatever its size.

As of cells, the probability is relative: it goes by the share of units with landslides among the samples, or, where the model has both classes weigh alike, by a half.</source>
      <translation>Aplica un modelo a unidades cartográficas y escribe los polígonos con su probabilidad, la desviación entre los miembros de un conjunto (ensemble) y una zona. Las zonas son rupturas naturales de las probabilidades, en las que cada unidad cuenta una vez, sea cual sea su tamaño.

Como en las celdas, la probabilidad es relativa: se rige por la proporción de unidades con deslizamientos entre las muestras o, donde el modelo hace que ambas clases pesen lo mismo, por la mitad.</translation>
    </message>
    <message>
      <source>Runs every step into one folder: stack, classes, information value, non-landslide points, samples, model, susceptibility, zones, tables, map.png, report.html and manifest.json. Landslides are split first: what is held out shapes nothing of the model that is tested. When its figures are known, a model trained anew on all landslides makes the map.

The report gives the usual figures and, beside them, a test that does not flatter, and says what to be careful about.

Only factors and landslides are needed. What the dialog does not ask is set by 'Further settings' (SETTINGS).</source>
      <translation>Ejecuta todos los pasos en una carpeta: pila, clases, valor de información, puntos de no deslizamiento, muestras, modelo, susceptibilidad, zonas, tablas, map.png, report.html y manifest.json. Los deslizamientos se dividen primero: lo que se reserva no influye en nada del modelo que se prueba. Cuando se conocen sus cifras, un modelo entrenado de nuevo con todos los deslizamientos hace el mapa.

El informe da las cifras habituales y, junto a ellas, una prueba que no resulta demasiado favorable, y dice con qué hay que tener cuidado.

Solo hacen falta los factores y los deslizamientos. Lo que el diálogo no pregunta se fija con 'Otros ajustes' (SETTINGS).</translation>
    </message>
    <message>
      <source>SAGA gives square metres, GRASS a number of cells; the sign of the latter is dropped. The smallest value is about one cell: where that says otherwise, the area is converted with a warning, or refused.</source>
      <translation>SAGA da metros cuadrados, GRASS un número de celdas; el signo de este último se descarta. El valor más pequeño equivale aproximadamente a una celda: donde este indica otra cosa, el área se convierte con una advertencia, o se rechaza.</translation>
    </message>
    <message>
      <source>SCHEDULER and THREADS are both given, and the work is done in one place: leave one of them out.</source>
      <translation>Se indican SCHEDULER y THREADS, y el trabajo se hace en un solo lugar: omita uno de los dos.</translation>
    </message>
    <message>
      <source>SETTINGS</source>
      <translation>SETTINGS</translation>
    </message>
    <message>
      <source>SETTINGS '{path}' is neither JSON nor a file that can be read: write {example}, or choose a file.</source>
      <translation>SETTINGS '{path}' no es ni JSON ni un archivo que se pueda leer: escribir {example}, o elegir un archivo.</translation>
    </message>
    <message>
      <source>SETTINGS has settings of {idle}, which is not trained here, so they count for nothing.</source>
      <translation>SETTINGS tiene ajustes de {idle}, que no se entrena aquí, así que no cuentan.</translation>
    </message>
    <message>
      <source>SPI</source>
      <translation>SPI</translation>
    </message>
    <message>
      <source>Sample non-landslide points</source>
      <translation>Muestrear puntos de no deslizamiento</translation>
    </message>
    <message>
      <source>Sampled contributions serve where there are many places; their largest standard error is told.</source>
      <translation>Las contribuciones muestreadas sirven donde hay muchos lugares; se indica su mayor error estándar.</translation>
    </message>
    <message>
      <source>Sampled, quick</source>
      <translation>Muestreadas, rápido</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>Muestras</translation>
    </message>
    <message>
      <source>Samples in a mini-batch.</source>
      <translation>Muestras en un minilote.</translation>
    </message>
    <message>
      <source>Samples lack a value in these factors: {counts}: remove the samples that lie outside the factor stack.</source>
      <translation>Faltan valores en las muestras en estos factores: {counts}: eliminar las muestras que están fuera de la pila de factores.</translation>
    </message>
    <message>
      <source>Samples of both classes</source>
      <translation>Muestras de ambas clases</translation>
    </message>
    <message>
      <source>Samples of mapping units</source>
      <translation>Muestras de unidades cartográficas</translation>
    </message>
    <message>
      <source>Samples to compare with</source>
      <translation>Muestras con las que comparar</translation>
    </message>
    <message>
      <source>Samples to take</source>
      <translation>Muestras que tomar</translation>
    </message>
    <message>
      <source>Samples were held out at random.</source>
      <translation>Las muestras se reservaron al azar.</translation>
    </message>
    <message>
      <source>Say where the map may be trusted</source>
      <translation>Decir dónde se puede confiar en el mapa</translation>
    </message>
    <message>
      <source>Says of every cell how like the training samples it is. A model answers everywhere, also where it has seen nothing like it; the figures of a test hold only for places that are like those it learnt from.

The dissimilarity index is the distance to the nearest training sample, in factors that are scaled and weighed by their importance to the model, over the mean distance between two samples. The local point density counts the samples nearer than the threshold. The threshold is the greatest index that training samples have when each is compared with those of other spatial blocks alone, outliers left out: cells above it are outside the area of applicability (Meyer and Pebesma 2021, as in the R package CAST).

In QGIS what is outside is veiled in grey, and hatched by 'Polygons outside': put the layer above the susceptibility.</source>
      <translation>Dice de cada celda cuánto se parece a las muestras de entrenamiento. Un modelo responde en todas partes, también donde no ha visto nada parecido; las cifras de una prueba valen solo para lugares que se parecen a aquellos de los que aprendió.

El índice de disimilitud es la distancia a la muestra de entrenamiento más cercana, en factores escalados y ponderados por su importancia para el modelo, dividida por la distancia media entre dos muestras. La densidad local de puntos cuenta las muestras más cercanas que el umbral. El umbral es el mayor índice que tienen las muestras de entrenamiento cuando cada una se compara solo con las de otros bloques espaciales, sin los valores atípicos: las celdas que lo superan están fuera del área de aplicabilidad (Meyer y Pebesma 2021, como en el paquete CAST de R).

En QGIS lo que está fuera aparece velado en gris, y rayado con 'Polígonos de fuera': poner la capa encima de la susceptibilidad.</translation>
    </message>
    <message>
      <source>Says what raises and what lowers the susceptibility of places, factor by factor: 'slope +0.21, distance to road +0.10, rock −0.05'. Places are points, of which the cell below is explained, or polygons, of which some cells are. Any model file will do, with the stack of its factors; so will the table of 'Information value', with the class stack that it was made of.

Of a model the contributions are Shapley values: they start from the mean prediction of a background and add up to the prediction of the place. Up to 13 factors or groups they are exact, which takes about a second or two for each cell with the default model; sampled ones take a hundredth of that, and their largest standard error is told. A map of information values is the sum of its factors' values, which are its contributions.

The raster says of every cell which factor raises it most above the mean of the background, and what its share of all that raises the cell is. A small network learns the contributions from sampled Shapley values of cells, and is compared with exact ones: how far it is off is told.

Contributions say what this model does, not what causes landslides, and not what would happen if a factor were changed. Where factors go together, what they tell is shared out between them as the model uses them: put such factors into a group. Beside another background they are others.</source>
      <translation>Dice qué aumenta y qué reduce la susceptibilidad de los lugares, factor por factor: 'pendiente +0.21, distancia a carretera +0.10, roca −0.05'. Los lugares son puntos, de los que se explica la celda que hay debajo, o polígonos, de los que se explican algunas celdas. Sirve cualquier archivo de modelo, con la pila de sus factores; también la tabla de 'Valor de información', con la pila de clases con la que se hizo.

De un modelo las contribuciones son valores de Shapley: parten de la predicción media de un fondo y suman hasta la predicción del lugar. Hasta 13 factores o grupos son exactas, lo que lleva alrededor de uno o dos segundos por celda con el modelo predeterminado; las muestreadas llevan una centésima parte de eso, y se indica su mayor error estándar. Un mapa de valores de información es la suma de los valores de sus factores, que son sus contribuciones.

El ráster dice de cada celda qué factor la eleva más sobre la media del fondo y qué parte es de todo lo que la eleva. Una pequeña red aprende las contribuciones de valores de Shapley muestreados en celdas y se compara con los exactos: se dice cuánto se aparta.

Las contribuciones dicen lo que hace este modelo, no lo que causa los deslizamientos, ni lo que ocurriría si se cambiara un factor. Donde los factores van juntos, lo que indican se reparte entre ellos según los usa el modelo: poner tales factores en un grupo. Frente a otro fondo son otras.</translation>
    </message>
    <message>
      <source>Says which factors a model relies on. The values of one factor are shuffled among the samples and the drop of the area under the ROC curve is taken, several times for each factor: the larger the drop, the more important the factor. Any model file will do, and any samples with its factors, matched by name.

The response curves show the mean output if all samples had the same value of a factor, over its values; where there are few samples, a curve says little.

Importance of correlated factors cannot be told apart. With one of them shuffled the model still has the other, and each can look less important than the two are; but where the model sets one against the other, by weights of opposite sign, each can look more important. Put such factors into a group to shuffle them together. Importance says what the model does, not what causes landslides.

Where the strategy picked non-landslides by some factors (by the slope, say), the factors that they were picked by look more important than they are for the map.</source>
      <translation>Dice en qué factores se apoya un modelo. Los valores de un factor se barajan entre las muestras y se toma la caída del área bajo la curva ROC, varias veces para cada factor: cuanto mayor es la caída, más importante es el factor. Sirve cualquier archivo del modelo y cualesquiera muestras con sus factores, emparejados por nombre.

Las curvas de respuesta muestran la salida media si todas las muestras tuvieran el mismo valor de un factor, a lo largo de sus valores; donde hay pocas muestras, una curva dice poco.

La importancia de los factores correlacionados no puede separarse. Con uno de ellos barajado el modelo sigue teniendo el otro, y cada uno puede parecer menos importante de lo que son los dos; pero donde el modelo opone uno al otro, con pesos de signo contrario, cada uno puede parecer más importante. Poner tales factores en un grupo para barajarlos juntos. La importancia dice lo que hace el modelo, no lo que causa los deslizamientos.

Donde la estrategia eligió los no deslizamientos por algunos factores (por la pendiente, por ejemplo), los factores por los que se eligieron parecen más importantes de lo que son para el mapa.</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>Escala</translation>
    </message>
    <message>
      <source>Scheduler of a cluster</source>
      <translation>Planificador de un clúster</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Puntuación</translation>
    </message>
    <message>
      <source>Scores of the {side} samples.</source>
      <translation>Puntuaciones de las muestras de {side}.</translation>
    </message>
    <message>
      <source>Scores reach from {lowest:g} to {highest:g}, so they cannot be compared with shares of landslides: give scores between 0 and 1.</source>
      <translation>Las puntuaciones van de {lowest:g} a {highest:g}, así que no se pueden comparar con proporciones de deslizamientos: dar puntuaciones entre 0 y 1.</translation>
    </message>
    <message>
      <source>Screen factors (PCA weights)</source>
      <translation>Seleccionar factores (pesos de ACP)</translation>
    </message>
    <message>
      <source>Screened stack</source>
      <translation>Pila seleccionada</translation>
    </message>
    <message numerus="yes">
      <source>Screening has {count} landslides to look at and needs {fewest} at least: map more, or raise the training share.</source>
      <translation>
        <numerusform>La selección tiene {count} deslizamiento que examinar y necesita al menos {fewest}: cartografiar más, o aumentar la proporción de entrenamiento.</numerusform>
        <numerusform>La selección tiene {count} deslizamientos que examinar y necesita al menos {fewest}: cartografiar más, o aumentar la proporción de entrenamiento.</numerusform>
      </translation>
    </message>
    <message>
      <source>Screening of factors</source>
      <translation>Selección de factores</translation>
    </message>
    <message>
      <source>Screening of the factors</source>
      <translation>Cribado de los factores</translation>
    </message>
    <message>
      <source>Screening report</source>
      <translation>Informe de la selección</translation>
    </message>
    <message>
      <source>Screening table</source>
      <translation>Tabla de la selección</translation>
    </message>
    <message>
      <source>Second map</source>
      <translation>Segundo mapa</translation>
    </message>
    <message>
      <source>Second map read on the grid of the first by</source>
      <translation>Segundo mapa leído en la malla del primero mediante</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Semilla</translation>
    </message>
    <message>
      <source>Sets two susceptibility maps beside each other on one inventory, wherever they come from and whatever their scale, as long as higher means more prone. Both rank the same landslides against the same random cells; the difference of their AUCs has an interval by spatial blocks, as landslides lie in clusters.

The raster of changes and its table tell which cells are in another zone of the second map than of the first. Only cells with a value in both maps count; the second is read on the grid of the first.

A map ranks landslides better that it was trained on: give samples that held some out of both, or the date from which on landslides are later than both maps.</source>
      <translation>Pone dos mapas de susceptibilidad uno junto al otro con un mismo inventario, vengan de donde vengan y sea cual sea su escala, siempre que un valor más alto signifique más propenso. Ambos ordenan los mismos deslizamientos frente a las mismas celdas aleatorias; la diferencia de sus AUC tiene un intervalo por bloques espaciales, pues los deslizamientos aparecen agrupados.

El ráster de cambios y su tabla dicen qué celdas están en otra zona del segundo mapa que del primero. Solo cuentan las celdas con un valor en ambos mapas; el segundo se lee en la malla del primero.

Un mapa ordena mejor los deslizamientos con los que se entrenó: dar muestras que hayan reservado algunos en ambos, o la fecha a partir de la cual los deslizamientos son posteriores a ambos mapas.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Settings and versions</source>
      <translation>Ajustes y versiones</translation>
    </message>
    <message>
      <source>Settings of the run</source>
      <translation>Ajustes de la ejecución</translation>
    </message>
    <message>
      <source>Settings of the training</source>
      <translation>Ajustes del entrenamiento</translation>
    </message>
    <message>
      <source>Share (%)</source>
      <translation>Proporción (%)</translation>
    </message>
    <message>
      <source>Share of boosted trees</source>
      <translation>Proporción de árboles con potenciación del gradiente</translation>
    </message>
    <message>
      <source>Share of cells with landslides</source>
      <translation>Proporción de celdas con deslizamientos</translation>
    </message>
    <message>
      <source>Share of landslides among them</source>
      <translation>Proporción de deslizamientos entre ellas</translation>
    </message>
    <message>
      <source>Share of the area (%): zone in the first map (rows) and in the second (columns)</source>
      <translation>Proporción del área (%): zona en el primer mapa (filas) y en el segundo (columnas)</translation>
    </message>
    <message>
      <source>Share of the area and of all landslides in each zone.</source>
      <translation>Proporción del área y de todos los deslizamientos en cada zona.</translation>
    </message>
    <message>
      <source>Share of the area and of the held-out landslides in each zone.</source>
      <translation>Proporción del área y de los deslizamientos reservados en cada zona.</translation>
    </message>
    <message>
      <source>Share of the area in a higher zone of the second map (%)</source>
      <translation>Proporción del área en una zona más alta del segundo mapa (%)</translation>
    </message>
    <message>
      <source>Share of the area in a lower zone of the second map (%)</source>
      <translation>Proporción del área en una zona más baja del segundo mapa (%)</translation>
    </message>
    <message>
      <source>Share of the area outside the area of applicability</source>
      <translation>Proporción del área fuera del área de aplicabilidad</translation>
    </message>
    <message>
      <source>Share of the area outside the area of applicability (%)</source>
      <translation>Proporción del área fuera del área de aplicabilidad (%)</translation>
    </message>
    <message>
      <source>Share of the area, most susceptible first (%)</source>
      <translation>Proporción del área, lo más susceptible primero (%)</translation>
    </message>
    <message>
      <source>Share of the group (%)</source>
      <translation>Proporción del grupo (%)</translation>
    </message>
    <message>
      <source>Share of the hidden units left out at random in training.</source>
      <translation>Proporción de las unidades ocultas que se omiten al azar en el entrenamiento.</translation>
    </message>
    <message>
      <source>Share of the highest zone in the area (%)</source>
      <translation>Proporción del área que ocupa la zona más alta (%)</translation>
    </message>
    <message>
      <source>Share of the highest zone outside it (%)</source>
      <translation>Proporción de la zona más alta fuera de ella (%)</translation>
    </message>
    <message>
      <source>Share of the landslides (%)</source>
      <translation>Proporción de los deslizamientos (%)</translation>
    </message>
    <message>
      <source>Share of the samples that train; the rest is held out for tests.</source>
      <translation>Proporción de las muestras que entrenan; el resto se reserva para las pruebas.</translation>
    </message>
    <message>
      <source>Share of the training samples that each member does not learn from, to know when to stop.</source>
      <translation>Proporción de las muestras de entrenamiento de las que cada miembro no aprende, para saber cuándo detenerse.</translation>
    </message>
    <message>
      <source>Shares outside</source>
      <translation>Proporciones fuera</translation>
    </message>
    <message>
      <source>Shortest distance between points</source>
      <translation>Distancia mínima entre puntos</translation>
    </message>
    <message>
      <source>Shuffles of each factor</source>
      <translation>Barajadas de cada factor</translation>
    </message>
    <message>
      <source>Side of a cell.</source>
      <translation>Lado de una celda.</translation>
    </message>
    <message>
      <source>Side of the spatial blocks</source>
      <translation>Lado de los bloques espaciales</translation>
    </message>
    <message>
      <source>Side of the spatial blocks (folds)</source>
      <translation>Lado de los bloques espaciales (pliegues)</translation>
    </message>
    <message>
      <source>Side of the spatial blocks (metres)</source>
      <translation>Lado de los bloques espaciales (metros)</translation>
    </message>
    <message>
      <source>Side of the square of cells around a cell that the model looks at, odd.</source>
      <translation>Lado, impar, del cuadrado de celdas alrededor de una celda que mira el modelo.</translation>
    </message>
    <message>
      <source>Side of the square window of {factors}. It is rounded to an odd number of cells, at least 3.</source>
      <translation>Lado de la ventana cuadrada de {factors}. Se redondea a un número impar de celdas, como mínimo 3.</translation>
    </message>
    <message>
      <source>Single files</source>
      <translation>Archivos individuales</translation>
    </message>
    <message>
      <source>Size of a cell on the ground</source>
      <translation>Tamaño de una celda en el terreno</translation>
    </message>
    <message>
      <source>Size of attention</source>
      <translation>Tamaño de la atención</translation>
    </message>
    <message>
      <source>Size of embedding</source>
      <translation>Tamaño de la incrustación (embedding)</translation>
    </message>
    <message>
      <source>Slope (degrees)</source>
      <translation>Pendiente (grados)</translation>
    </message>
    <message>
      <source>Slope limit (factor {factor})</source>
      <translation>Límite de pendiente (factor {factor})</translation>
    </message>
    <message>
      <source>Slope strategy: name of the slope factor</source>
      <translation>Estrategia de la pendiente: nombre del factor de pendiente</translation>
    </message>
    <message>
      <source>Slope strategy: slope at most (degrees)</source>
      <translation>Estrategia de la pendiente: pendiente máxima (grados)</translation>
    </message>
    <message>
      <source>Smaller patches become part of their largest neighbour; 1 keeps all.</source>
      <translation>Las manchas más pequeñas pasan a formar parte de su vecina más grande; 1 las conserva todas.</translation>
    </message>
    <message>
      <source>Smallest patch of the polygons (cells)</source>
      <translation>Mancha mínima de los polígonos (celdas)</translation>
    </message>
    <message>
      <source>Smoothing constant</source>
      <translation>Constante de suavizado</translation>
    </message>
    <message>
      <source>Smoothing of information values (α)</source>
      <translation>Suavizado de los valores de información (α)</translation>
    </message>
    <message>
      <source>So many cells of each polygon, evenly along the order of their predictions, are explained; their mean is shown.</source>
      <translation>De cada polígono se explica este número de celdas, repartidas de manera uniforme en el orden de sus predicciones; se muestra su media.</translation>
    </message>
    <message>
      <source>So many samples or cells, evenly along the order of their predictions, are what a place is compared with.</source>
      <translation>Un lugar se compara con este número de muestras o celdas, repartidas de manera uniforme en el orden de sus predicciones.</translation>
    </message>
    <message>
      <source>Software</source>
      <translation>Software</translation>
    </message>
    <message>
      <source>Some factors go together: {pairs}. What they tell is shared out between them as this model uses them, and another model, as good, may share it otherwise: read them together, or put them into a group.</source>
      <translation>Algunos factores van juntos: {pairs}. Lo que indican se reparte entre ellos según los usa este modelo, y otro modelo igual de bueno puede repartirlo de otra manera: leerlos juntos, o ponerlos en un grupo.</translation>
    </message>
    <message>
      <source>Some labels are neither 0 nor 1: use 1 for landslides and 0 for other places.</source>
      <translation>Algunas etiquetas no son ni 0 ni 1: usar 1 para los deslizamientos y 0 para otros lugares.</translation>
    </message>
    <message>
      <source>Some scores are not finite numbers: leave out samples without a score.</source>
      <translation>Algunas puntuaciones no son números finitos: quitar las muestras sin puntuación.</translation>
    </message>
    <message>
      <source>Some values are infinite, not a number or too large for float32 (3.4e38): mark such cells as nodata in the raster.</source>
      <translation>Algunos valores son infinitos, no son un número o son demasiado grandes para float32 (3.4e38): marcar esas celdas como sin datos (nodata) en el ráster.</translation>
    </message>
    <message>
      <source>Something happened that the plugin does not foresee ({kind}: {error}): please report it with these parameters.</source>
      <translation>Ha ocurrido algo que el complemento no prevé ({kind}: {error}): comunicarlo con estos parámetros.</translation>
    </message>
    <message>
      <source>Spatial blocks of {block_size:g} m, by the landslides' nearest-neighbour distances: {columns} × {rows} of them.</source>
      <translation>Bloques espaciales de {block_size:g} m, según las distancias al vecino más próximo de los deslizamientos: {columns} × {rows}.</translation>
    </message>
    <message>
      <source>Spatial blocks of {size:g} m are more than {most} along a side of the raster: choose at least {shortest:.3g} m.</source>
      <translation>Bloques espaciales de {size:g} m son más de {most} a lo largo de un lado del ráster: elegir al menos {shortest:.3g} m.</translation>
    </message>
    <message>
      <source>Spatial blocks of {size:g} m are smaller than a cell of the raster ({shortest:.3g} m): choose a multiple of the distance between landslides.</source>
      <translation>Los bloques espaciales de {size:g} m son más pequeños que una celda del ráster ({shortest:.3g} m): elegir un múltiplo de la distancia entre deslizamientos.</translation>
    </message>
    <message>
      <source>Spatial folds</source>
      <translation>Pliegues espaciales</translation>
    </message>
    <message>
      <source>Spatial folds, which hold out whole blocks, have an AUC of {auc:.3f} (95 % interval {interval}): that is what to expect where no landslide is known nearby.</source>
      <translation>Los pliegues espaciales, que reservan bloques enteros, tienen un AUC de {auc:.3f} (intervalo del 95 % {interval}): es lo que cabe esperar donde no se conoce ningún deslizamiento cercano.</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Partición</translation>
    </message>
    <message>
      <source>Split by time: {before:,} cells with landslides before {date} train, {after:,} from then on are held out.</source>
      <translation>Partición por tiempo: {before:,} celdas con deslizamientos anteriores a {date} entrenan, {after:,} desde entonces se reservan.</translation>
    </message>
    <message>
      <source>Square metres (SAGA)</source>
      <translation>Metros cuadrados (SAGA)</translation>
    </message>
    <message>
      <source>Stale, as QGIS has another Python now: {folders}.</source>
      <translation>Obsoleto, ya que QGIS tiene ahora otro Python: {folders}.</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>Desviación estándar</translation>
    </message>
    <message>
      <source>Stands on the map and the report.</source>
      <translation>Figura en el mapa y en el informe.</translation>
    </message>
    <message>
      <source>Stands on the report and the map.</source>
      <translation>Figura en el informe y en el mapa.</translation>
    </message>
    <message>
      <source>Stands on the report and, unless it is an SVG, on the map: a picture of at most 1 MB.</source>
      <translation>Figura en el informe y, salvo que sea un SVG, en el mapa: una imagen de 1 MB como máximo.</translation>
    </message>
    <message>
      <source>Stands on the report.</source>
      <translation>Figura en el informe.</translation>
    </message>
    <message>
      <source>Start of all contributions</source>
      <translation>Punto de partida de todas las contribuciones</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Statistics</source>
      <translation>Estadísticas</translation>
    </message>
    <message>
      <source>Step {number} of {count}: {title}</source>
      <translation>Paso {number} de {count}: {title}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Stop at what looks like a mistake</source>
      <translation>Detenerse ante lo que parezca un error</translation>
    </message>
    <message>
      <source>Strategies for non-landslides</source>
      <translation>Estrategias para los no deslizamientos</translation>
    </message>
    <message>
      <source>Strategy '{strategy}' is not possible here. {why}</source>
      <translation>La estrategia '{strategy}' no es posible aquí. {why}</translation>
    </message>
    <message>
      <source>Strategy for non-landslides</source>
      <translation>Estrategia para los no deslizamientos</translation>
    </message>
    <message>
      <source>Strategy {strategy}: {count} of {eligible:,} eligible cells chosen.</source>
      <translation>Estrategia {strategy}: elegidas {count} de {eligible:,} celdas elegibles.</translation>
    </message>
    <message>
      <source>Stream power index (SPI)</source>
      <translation>Índice de potencia de flujo (SPI)</translation>
    </message>
    <message>
      <source>Study area</source>
      <translation>Área de estudio</translation>
    </message>
    <message>
      <source>Success and prediction rate curves: the share of landslides in the most susceptible share of the area.</source>
      <translation>Curvas de tasa de éxito y de predicción: la proporción de deslizamientos en la parte más susceptible del área.</translation>
    </message>
    <message>
      <source>Such a ranking is usually called {grade}.</source>
      <translation>A una ordenación así se la suele llamar {grade}.</translation>
    </message>
    <message>
      <source>Such a rule drops some factors of any set. A weight says how much a factor varies together with others at the landslides, not how well it tells landslides from other places: before a factor is given up, compare the common held-out test with and without it.</source>
      <translation>Una regla así descarta algunos factores de cualquier conjunto. Un peso dice cuánto varía un factor junto con otros en los deslizamientos, no lo bien que distingue los deslizamientos de otros lugares: antes de renunciar a un factor, comparar la prueba común reservada con él y sin él.</translation>
    </message>
    <message>
      <source>Such points can be easy to tell from landslides, so this figure can be high for any model and says little about the map.</source>
      <translation>Tales puntos pueden ser fáciles de distinguir de los deslizamientos, así que esta cifra puede ser alta con cualquier modelo y dice poco del mapa.</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Resumen</translation>
    </message>
    <message>
      <source>Summary of a map per unit</source>
      <translation>Resumen de un mapa por unidad</translation>
    </message>
    <message>
      <source>Support vector machine</source>
      <translation>Máquina de vectores de soporte</translation>
    </message>
    <message>
      <source>Surface cut</source>
      <translation>Incisión de la superficie</translation>
    </message>
    <message>
      <source>Surface roughness</source>
      <translation>Rugosidad de la superficie</translation>
    </message>
    <message>
      <source>Susceptibility</source>
      <translation>Susceptibilidad</translation>
    </message>
    <message>
      <source>Susceptibility map</source>
      <translation>Mapa de susceptibilidad</translation>
    </message>
    <message>
      <source>Susceptibility zones</source>
      <translation>Zonas de susceptibilidad</translation>
    </message>
    <message>
      <source>Susceptibility zones (natural breaks over all cells). Dots: landslides of the training (white) and of the test (black).</source>
      <translation>Zonas de susceptibilidad (rupturas naturales sobre todas las celdas). Puntos: deslizamientos del entrenamiento (blanco) y de la prueba (negro).</translation>
    </message>
    <message>
      <source>Susceptibility zones (natural breaks over all cells). Dots: landslides, from all of which the map was made.</source>
      <translation>Zonas de susceptibilidad (rupturas naturales sobre todas las celdas). Puntos: deslizamientos, con todos los cuales se hizo el mapa.</translation>
    </message>
    <message>
      <source>Susceptibility zones, by the limits of '{source}', so that both maps can be compared. Dots: landslides.</source>
      <translation>Zonas de susceptibilidad, según los límites de '{source}', para que ambos mapas se puedan comparar. Puntos: deslizamientos.</translation>
    </message>
    <message>
      <source>Susceptibility, zones, tables, map.png, report.html, the model file and manifest.json.</source>
      <translation>Susceptibilidad, zonas, tablas, map.png, report.html, el archivo del modelo y manifest.json.</translation>
    </message>
    <message>
      <source>TPI</source>
      <translation>TPI</translation>
    </message>
    <message>
      <source>TWI</source>
      <translation>TWI</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabla</translation>
    </message>
    <message>
      <source>Table of changes</source>
      <translation>Tabla de cambios</translation>
    </message>
    <message>
      <source>Table of the tests</source>
      <translation>Tabla de las pruebas</translation>
    </message>
    <message>
      <source>Table {number}.</source>
      <translation>Tabla {number}.</translation>
    </message>
    <message>
      <source>Take every cell of a polygon</source>
      <translation>Tomar cada celda de un polígono</translation>
    </message>
    <message>
      <source>Terrain factors</source>
      <translation>Factores del terreno</translation>
    </message>
    <message>
      <source>Terrain factors from DEM</source>
      <translation>Factores del terreno a partir de un MDE</translation>
    </message>
    <message>
      <source>Test landslides</source>
      <translation>Deslizamientos de prueba</translation>
    </message>
    <message>
      <source>Test non-landslides</source>
      <translation>No deslizamientos de prueba</translation>
    </message>
    <message>
      <source>Test on the held-out places inside and outside the area of applicability</source>
      <translation>Prueba con los lugares reservados dentro y fuera del área de aplicabilidad</translation>
    </message>
    <message>
      <source>Test on the landslides held out</source>
      <translation>Prueba con los deslizamientos reservados</translation>
    </message>
    <message>
      <source>That could not be measured: too few landslides or places were held out.</source>
      <translation>No se pudo medir: se reservaron demasiado pocos deslizamientos o lugares.</translation>
    </message>
    <message>
      <source>That is worse than chance: do not use this map.</source>
      <translation>Es peor que el azar: no usar este mapa.</translation>
    </message>
    <message>
      <source>That the landslides are ranked against; all cells, if there are fewer.</source>
      <translation>Frente a las que se ordenan los deslizamientos; todas las celdas, si hay menos.</translation>
    </message>
    <message>
      <source>The Brier score, the mean squared difference between score and label, is {brier:.3f}, {better} the {no_skill:.3f} of a map that gives every place the same score. The expected calibration error, the mean difference between score and share over the bins of the figure, is {error:.3f}.</source>
      <translation>La puntuación de Brier, la media del cuadrado de la diferencia entre puntuación y etiqueta, es {brier:.3f}, {better} {no_skill:.3f}, la de un mapa que da a todos los lugares la misma puntuación. El error de calibración esperado, la diferencia media entre puntuación y proporción en los intervalos de la figura, es {error:.3f}.</translation>
    </message>
    <message>
      <source>The DEM '{path}'</source>
      <translation>El MDE '{path}'</translation>
    </message>
    <message>
      <source>The DEM '{path}' has no CRS: metres in a plane are assumed.</source>
      <translation>El MDE '{path}' no tiene SRC: se suponen metros en un plano.</translation>
    </message>
    <message>
      <source>The DEM '{path}' has no position and no cell size: georeference it first.</source>
      <translation>El MDE '{path}' no tiene posición ni tamaño de celda: georreferenciarlo antes.</translation>
    </message>
    <message>
      <source>The DEM '{path}' has no valid cell: check the file.</source>
      <translation>El MDE '{path}' no tiene ninguna celda válida: comprobar el archivo.</translation>
    </message>
    <message>
      <source>The DEM '{path}' has {count} bands: the first one is taken.</source>
      <translation>El MDE '{path}' tiene {count} bandas: se toma la primera.</translation>
    </message>
    <message>
      <source>The DEM '{path}' is rotated or upside down: warp it to a north-up grid first.</source>
      <translation>El MDE '{path}' está girado o invertido: transformarlo antes a una malla con el norte arriba.</translation>
    </message>
    <message>
      <source>The GRASS ASCII raster '{path}' holds nulls (*), which GDAL {version} reads as 0: export it from GRASS by r.out.gdal, or put -9999 for each * and 'null: -9999' into its head.</source>
      <translation>El ráster ASCII de GRASS '{path}' contiene nulos (*), que GDAL {version} lee como 0: exportarlo desde GRASS con r.out.gdal, o poner -9999 en lugar de cada * y 'null: -9999' en su cabecera.</translation>
    </message>
    <message>
      <source>The GeoPackage '{path}' holds several layers ({others}), all of which would be replaced: choose a file of its own.</source>
      <translation>El GeoPackage '{path}' contiene varias capas ({others}), que se reemplazarían todas: elegir un archivo propio.</translation>
    </message>
    <message>
      <source>The Python '{python}' has no pip: use the command instead.</source>
      <translation>El Python '{python}' no tiene pip: usar la orden en su lugar.</translation>
    </message>
    <message>
      <source>The Python package {packages} cannot be imported ({error}): {advice}</source>
      <translation>El paquete de Python {packages} no se puede importar ({error}): {advice}</translation>
    </message>
    <message numerus="yes">
      <source>The Python packages {packages} are not installed: {advice}</source>
      <translation>
        <numerusform>El paquete de Python {packages} no está instalado: {advice}</numerusform>
        <numerusform>Los paquetes de Python {packages} no están instalados: {advice}</numerusform>
      </translation>
    </message>
    <message>
      <source>The SAGA grid '{path}' says that its numbers are to be multiplied by {factor} (Z_FACTOR), which GDAL leaves out: save it from SAGA as a GeoTIFF.</source>
      <translation>La malla de SAGA '{path}' indica que sus números deben multiplicarse por {factor} (Z_FACTOR), lo que GDAL omite: guardarla desde SAGA como GeoTIFF.</translation>
    </message>
    <message>
      <source>The SAGA grid '{path}' takes all values from {low} to {high} for nodata, of which GDAL takes {low} alone: give it one nodata value in SAGA, or save it from there as a GeoTIFF.</source>
      <translation>La malla de SAGA '{path}' trata como sin datos (nodata) todos los valores de {low} a {high}, de los que GDAL solo trata así {low}: darle un único valor sin datos en SAGA, o guardarla desde allí como GeoTIFF.</translation>
    </message>
    <message>
      <source>The XML that describes the raster '{path}' is not read ({reason}): make a GeoTIFF of it first.</source>
      <translation>El XML que describe el ráster '{path}' no se lee ({reason}): hacer antes un GeoTIFF de él.</translation>
    </message>
    <message>
      <source>The author '{start}' is no line of at most {most} characters: shorten it.</source>
      <translation>El autor '{start}' no es una línea de {most} caracteres como máximo: acortarlo.</translation>
    </message>
    <message>
      <source>The background is taken from the training samples among them. Left empty: from all cells of the stack, so that contributions start from the mean of the area.</source>
      <translation>El fondo se toma de las muestras de entrenamiento que hay entre ellas. Si se deja vacío: de todas las celdas de la pila, de modo que las contribuciones parten de la media del área.</translation>
    </message>
    <message>
      <source>The band to zone; 1 if left out.</source>
      <translation>La banda que se va a zonificar; 1 si se omite.</translation>
    </message>
    <message>
      <source>The breaks of '{name}' ({limits}) leave all of its values in one class.</source>
      <translation>Las rupturas de '{name}' ({limits}) dejan todos sus valores en una sola clase.</translation>
    </message>
    <message>
      <source>The breaks of '{name}' are missing: give one or more.</source>
      <translation>Faltan las rupturas de '{name}': dar una o más.</translation>
    </message>
    <message>
      <source>The breaks of '{name}' are {limits}: write them ascending, each once.</source>
      <translation>Las rupturas de '{name}' son {limits}: escribirlas en orden ascendente, cada una una sola vez.</translation>
    </message>
    <message>
      <source>The catchment area '{path}' holds whole numbers from 0, the cells above each without itself, as ArcGIS's Flow Accumulation counts: one is added to each.</source>
      <translation>El área de captación '{path}' contiene números enteros desde 0, las celdas aguas arriba de cada una sin contarla a ella misma, como cuenta Flow Accumulation de ArcGIS: se suma uno a cada valor.</translation>
    </message>
    <message>
      <source>The catchment area '{path}' holds {value:g} in {count:,} cells and no other number below 0, which looks like nodata that is not declared: declare it (gdal_edit -a_nodata).</source>
      <translation>El área de captación '{path}' contiene {value:g} en {count:,} celdas y ningún otro número menor que 0, lo que parece un valor sin datos (nodata) no declarado: declararlo (gdal_edit -a_nodata).</translation>
    </message>
    <message>
      <source>The catchment area '{path}' is 0 in {count:,} cells of the DEM, and yet each drains itself at least: declare 0 as nodata if that is what it means (gdal_edit -a_nodata 0), or compute it from this DEM.</source>
      <translation>El área de captación '{path}' es 0 en {count:,} celdas del MDE, aunque cada una se drena al menos a sí misma: declarar 0 como sin datos (nodata) si es eso lo que significa (gdal_edit -a_nodata 0), o calcularla a partir de este MDE.</translation>
    </message>
    <message>
      <source>The catchment area '{path}' is below 0 in {count:,} of {known:,} cells, as GRASS's r.watershed marks those that water from outside the map may reach: the signs are left out.</source>
      <translation>El área de captación '{path}' es menor que 0 en {count:,} de {known:,} celdas, que es como r.watershed de GRASS marca aquellas a las que puede llegar agua de fuera del mapa: los signos se descartan.</translation>
    </message>
    <message>
      <source>The catchment area '{path}' is not on the grid of the DEM '{dem}': compute it from this DEM.</source>
      <translation>El área de captación '{path}' no está en la malla del MDE '{dem}': calcularla a partir de este MDE.</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' has {count:,} categories, more than the {most:,} that a class stack can hold: join some of them, or build the stack with it as continuous.</source>
      <translation>El factor categórico '{name}' tiene {count:,} categorías, más que las {most:,} que puede contener una pila de clases: unir algunas, o construir la pila tomándolo como continuo.</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' holds more than {most} different values: take it as continuous.</source>
      <translation>El factor categórico '{name}' contiene más de {most} valores distintos: tomarlo como continuo.</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' holds numbers of {largest:,} and more, which a stack cannot tell apart: renumber its categories.</source>
      <translation>El factor categórico '{name}' contiene números de {largest:,} o más, que una pila no puede distinguir: renumerar sus categorías.</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' holds numbers that are not quite whole, which a virtual stack cannot round: end the output's name with .tif.</source>
      <translation>El factor categórico '{name}' contiene números que no son del todo enteros, y una pila virtual no puede redondearlos: terminar el nombre de la salida en .tif.</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' holds {value:.9g}, but categories are whole numbers below {largest:,}: take it as continuous, or number its categories anew.</source>
      <translation>El factor categórico '{name}' contiene {value:.9g}, pero las categorías son números enteros menores que {largest:,}: tomarlo como continuo, o numerar de nuevo sus categorías.</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' holds {value:.9g}: categories must be whole numbers, so take it as continuous or reclassify it.</source>
      <translation>El factor categórico '{name}' contiene {value:.9g}: las categorías deben ser números enteros, así que tomarlo como continuo o reclasificarlo.</translation>
    </message>
    <message>
      <source>The category {category:.17g} is given twice (as {kind}): name each one once.</source>
      <translation>La categoría {category:.17g} se indica dos veces (como {kind}): nombrar cada una una sola vez.</translation>
    </message>
    <message>
      <source>The cell size {cell_size} is not a length: give metres above 0.</source>
      <translation>El tamaño de celda {cell_size} no es una longitud: dar metros mayores que 0.</translation>
    </message>
    <message>
      <source>The cells of the raster '{path}' have no position, or no size that can be measured: georeference it anew.</source>
      <translation>Las celdas del ráster '{path}' no tienen posición, o no tienen un tamaño que se pueda medir: georreferenciarlo de nuevo.</translation>
    </message>
    <message>
      <source>The class breaks '{breaks}' are not all finite numbers up to 3.4e38: mend them.</source>
      <translation>Las rupturas de clase '{breaks}' no son todas números finitos de hasta 3.4e38: corregirlas.</translation>
    </message>
    <message>
      <source>The class breaks '{breaks}' are not all numbers: write them like '10, 20.5, 40', with decimal points.</source>
      <translation>Las rupturas de clase '{breaks}' no son todas números: escribirlas como '10, 20.5, 40', con punto decimal.</translation>
    </message>
    <message>
      <source>The class breaks '{breaks}' do not ascend: give each once, from the lowest to the highest (numbers that agree in their first seven digits are one).</source>
      <translation>Las rupturas de clase '{breaks}' no están en orden ascendente: dar cada una una sola vez, de la menor a la mayor (los números que coinciden en sus siete primeras cifras son uno solo).</translation>
    </message>
    <message numerus="yes">
      <source>The columns 'held out' are of the model that was tested before: where it ranked the {count:,} landslides kept out of its training, by zones as large as these.</source>
      <translation>
        <numerusform>Las columnas 'reservados' son del modelo que se probó antes: dónde situó el {count:,} deslizamiento que no intervino en su entrenamiento, según zonas tan grandes como estas.</numerusform>
        <numerusform>Las columnas 'reservados' son del modelo que se probó antes: dónde situó los {count:,} deslizamientos que no intervinieron en su entrenamiento, según zonas tan grandes como estas.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The columns 'held out' count only the {count:,} landslides kept out of training, and do not.</source>
      <translation>
        <numerusform>Las columnas 'reservados' cuentan solo el {count:,} deslizamiento que no intervino en el entrenamiento, y no lo son.</numerusform>
        <numerusform>Las columnas 'reservados' cuentan solo los {count:,} deslizamientos que no intervinieron en el entrenamiento, y no lo son.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The columns 'held out' count only the {count:,} landslides kept out of training.</source>
      <translation>
        <numerusform>Las columnas 'reservados' cuentan solo el {count:,} deslizamiento que no intervino en el entrenamiento.</numerusform>
        <numerusform>Las columnas 'reservados' cuentan solo los {count:,} deslizamientos que no intervinieron en el entrenamiento.</numerusform>
      </translation>
    </message>
    <message>
      <source>The columns 'landslides' to 'frequency ratio' count all {landslides:,} landslides, as the paper does: the map was made from them, and as its model may know them by heart, these columns can flatter.</source>
      <translation>Las columnas de 'deslizamientos' a 'razón de frecuencias' cuentan los {landslides:,} deslizamientos, como hace el artículo: con ellos se hizo el mapa y, como su modelo puede sabérselos de memoria, los datos de estas columnas pueden ser demasiado favorables.</translation>
    </message>
    <message>
      <source>The columns 'landslides' to 'frequency ratio' count all {landslides:,} landslides, as the paper does: those that the model was trained on are among them, and as it may know these by heart, these columns can flatter.</source>
      <translation>Las columnas de 'deslizamientos' a 'razón de frecuencias' cuentan los {landslides:,} deslizamientos, como hace el artículo: entre ellos están aquellos con los que se entrenó el modelo y, como puede sabérselos de memoria, los datos de estas columnas pueden ser demasiado favorables.</translation>
    </message>
    <message>
      <source>The columns '{x}' and '{y}' of the {what} table hold no coordinates that can be read (the first are '{x_text}' and '{y_text}'): write degrees as decimal numbers, longitude within 180 and latitude within 90.</source>
      <translation>Las columnas '{x}' y '{y}' de la tabla de {what} no contienen coordenadas que se puedan leer (las primeras son '{x_text}' y '{y_text}'): escribir los grados como números decimales, con la longitud entre -180 y 180 y la latitud entre -90 y 90.</translation>
    </message>
    <message numerus="yes">
      <source>The common held-out test asks what a user of the map needs to know: whether the {count:,} landslides kept out of training rank above {cells:,} cells drawn at random from {where}: {auc}.</source>
      <translation>
        <numerusform>La prueba común reservada pregunta lo que necesita saber quien usa el mapa: si el {count:,} deslizamiento que no intervino en el entrenamiento queda por encima de {cells:,} celdas sorteadas al azar en {where}: {auc}.</numerusform>
        <numerusform>La prueba común reservada pregunta lo que necesita saber quien usa el mapa: si los {count:,} deslizamientos que no intervinieron en el entrenamiento quedan por encima de {cells:,} celdas sorteadas al azar en {where}: {auc}.</numerusform>
      </translation>
    </message>
    <message>
      <source>The common held-out test, folds and intervals are added to it by this software.</source>
      <translation>La prueba común reservada, los pliegues y los intervalos los añade este programa.</translation>
    </message>
    <message>
      <source>The conditioning factors of the new area, one raster each, or a stack.</source>
      <translation>Los factores condicionantes de la nueva área, un ráster cada uno, o una pila.</translation>
    </message>
    <message>
      <source>The conditioning factors, one raster each (or one band each). A factor is named after its layer or file, or after its band where these say nothing.</source>
      <translation>Los factores condicionantes, un ráster cada uno (o una banda cada uno). Un factor toma el nombre de su capa o archivo, o el de su banda cuando estos no dicen nada.</translation>
    </message>
    <message>
      <source>The conditioning factors, one raster each, or one factor stack. Each is named after its layer, file or band.</source>
      <translation>Los factores condicionantes, un ráster cada uno, o una pila de factores. Cada uno toma el nombre de su capa, archivo o banda.</translation>
    </message>
    <message>
      <source>The conditioning factors, one raster each.</source>
      <translation>Los factores condicionantes, un ráster cada uno.</translation>
    </message>
    <message>
      <source>The confidence level is {level} but must lie between 0 and 1, such as 0.95.</source>
      <translation>El nivel de confianza es {level}, pero debe estar entre 0 y 1, como 0.95.</translation>
    </message>
    <message>
      <source>The contributions are those of the model that made the map. The samples that were held out for the test trained it too: here they are places of the area, and test nothing.</source>
      <translation>Las contribuciones son las del modelo que hizo el mapa. Las muestras que se reservaron para la prueba también lo entrenaron: aquí son lugares del área, y no prueban nada.</translation>
    </message>
    <message>
      <source>The contributions of every cell are learnt from sampled Shapley values. Beside better sampled ones at {cells} cells a contribution is off by {error:.2g} on average. The same factor raises most in {agreement:.0f} % of these cells; in the others the factor of the raster raises by {lost:.2g} less than the exact one. Its share is off by {share:.1f} percentage points.</source>
      <translation>Las contribuciones de cada celda se aprenden de valores de Shapley muestreados. Frente a otros mejor muestreados en {cells} celdas, una contribución se aparta {error:.2g} de media. El mismo factor es el que más eleva en el {agreement:.0f} % de estas celdas; en las demás el factor del ráster eleva {lost:.2g} menos que el exacto. Su parte se aparta {share:.1f} puntos porcentuales.</translation>
    </message>
    <message>
      <source>The contributions of every cell are learnt from sampled Shapley values. Beside exact ones at {cells} cells a contribution is off by {error:.2g} on average. The same factor raises most in {agreement:.0f} % of these cells; in the others the factor of the raster raises by {lost:.2g} less than the exact one. Its share is off by {share:.1f} percentage points.</source>
      <translation>Las contribuciones de cada celda se aprenden de valores de Shapley muestreados. Frente a los exactos en {cells} celdas, una contribución se aparta {error:.2g} de media. El mismo factor es el que más eleva en el {agreement:.0f} % de estas celdas; en las demás el factor del ráster eleva {lost:.2g} menos que el exacto. Su parte se aparta {share:.1f} puntos porcentuales.</translation>
    </message>
    <message>
      <source>The coordinate reference system '{crs}' is not understood: assign a known one.</source>
      <translation>No se entiende el sistema de referencia de coordenadas '{crs}': asignar uno conocido.</translation>
    </message>
    <message>
      <source>The dask scheduler whose workers do the work, with the same results: its address, such as tcp://host:8786, or its scheduler file. They need the same plugin, packages and paths. Left empty: the environment variable LANDSLIDE_SCHEDULER, or this computer.</source>
      <translation>El planificador de dask cuyos trabajadores hacen el trabajo, con los mismos resultados: su dirección, como tcp://host:8786, o su archivo de planificador. Necesitan el mismo complemento, los mismos paquetes y las mismas rutas. Si se deja vacío: la variable de entorno LANDSLIDE_SCHEDULER, o este equipo.</translation>
    </message>
    <message>
      <source>The description of a factor is damaged ({damage}): train the model again.</source>
      <translation>La descripción de un factor está dañada ({damage}): entrenar el modelo de nuevo.</translation>
    </message>
    <message>
      <source>The difference</source>
      <translation>La diferencia</translation>
    </message>
    <message>
      <source>The difference of {difference:.3f} to the next, {second} ({auc:.3f}), may be {chance}: choose between them by what is simpler.</source>
      <translation>La diferencia de {difference:.3f} con el siguiente, {second} ({auc:.3f}), puede ser {chance}: elegir entre ellos por lo que sea más sencillo.</translation>
    </message>
    <message>
      <source>The difference of {gap:.3f}</source>
      <translation>La diferencia de {gap:.3f}</translation>
    </message>
    <message>
      <source>The digital elevation model: band 1, north up, in metres or with a z-factor.</source>
      <translation>El modelo digital de elevaciones: banda 1, con el norte arriba, en metros o con un factor Z.</translation>
    </message>
    <message>
      <source>The drop is the mean over the shuffles, the standard deviation that between them. The interval is of the mean drop and says how far it might differ with other samples as many as these.</source>
      <translation>La caída es la media de las permutaciones; la desviación estándar, la que hay entre ellas. El intervalo es el de la caída media y dice cuánto podría diferir con otras muestras tan numerosas como estas.</translation>
    </message>
    <message>
      <source>The ensemble itself makes the map, because no small model could imitate it closely: at {cells:,} cells that the imitation did not learn from it differs by {difference:.4f} on average (at most {most:g} is wanted), and {alike:.1f} % of them are in the same zone (at least {fewest:g} %).</source>
      <translation>El mapa lo hace el propio conjunto, porque ningún modelo pequeño pudo imitarlo de cerca: en {cells:,} celdas de las que la imitación no aprendió difiere en {difference:.4f} de media (se quiere como mucho {most:g}), y el {alike:.1f} % de ellas está en la misma zona (al menos el {fewest:g} %).</translation>
    </message>
    <message>
      <source>The factor '{factor}' holds categories, but the slope strategy needs a slope in degrees: name the factor that holds it.</source>
      <translation>El factor '{factor}' contiene categorías, pero la estrategia de la pendiente necesita una pendiente en grados: indicar el factor que la contiene.</translation>
    </message>
    <message>
      <source>The factor '{member}' is in two groups: leave it in one.</source>
      <translation>El factor '{member}' está en dos grupos: dejarlo en uno.</translation>
    </message>
    <message>
      <source>The factor '{name}'</source>
      <translation>El factor '{name}'</translation>
    </message>
    <message>
      <source>The factor '{name}' alone tells the landslides from other places (AUC {auc:.3f}), which is too good to be true: it looks as if it was made from the landslides themselves, such as their density, a buffer or a distance to them.</source>
      <translation>El factor '{name}' por sí solo distingue los deslizamientos de otros lugares (AUC {auc:.3f}), lo que es demasiado bueno para ser cierto: parece hecho a partir de los propios deslizamientos, como su densidad, una zona de influencia o una distancia a ellos.</translation>
    </message>
    <message>
      <source>The factor '{name}' has no cell with data there, so none is valid in all {count} factors: check its file, its nodata value and its position, or leave it out.</source>
      <translation>El factor '{name}' no tiene allí ninguna celda con datos, así que ninguna es válida en los {count} factores: comprobar su archivo, su valor sin datos (nodata) y su posición, o quitarlo.</translation>
    </message>
    <message>
      <source>The factor '{name}' has no data at {lost:,} of the {all:,} landslides, which are therefore lost to all.</source>
      <translation>El factor '{name}' no tiene datos en {lost:,} de los {all:,} deslizamientos, que por ello se pierden para todos.</translation>
    </message>
    <message>
      <source>The factor '{name}' has no data in {missing:,} of {fullest:,} cells ({share:.0f} %), which all steps leave out because of it.</source>
      <translation>El factor '{name}' no tiene datos en {missing:,} de {fullest:,} celdas ({share:.0f} %), que por su causa se excluyen en todos los pasos.</translation>
    </message>
    <message>
      <source>The factor '{name}' has too few different values for {classes} classes: it gets {count}.</source>
      <translation>El factor '{name}' tiene demasiado pocos valores distintos para {classes} clases: recibe {count}.</translation>
    </message>
    <message>
      <source>The factor '{name}' has {count:,} categories in the units, and each becomes a field, of which at most {most} can be: put categories together, or take it as continuous.</source>
      <translation>El factor '{name}' tiene {count:,} categorías en las unidades, y cada una se convierte en un campo, de los que puede haber como máximo {most}: agrupar categorías, o tomarlo como continuo.</translation>
    </message>
    <message>
      <source>The factor '{name}' holds a few whole numbers that look like codes of categories.</source>
      <translation>El factor '{name}' contiene unos pocos números enteros que parecen códigos de categorías.</translation>
    </message>
    <message>
      <source>The factor '{name}' holds a single value ({value:g}): it tells nothing.</source>
      <translation>El factor '{name}' contiene un único valor ({value:g}): no dice nada.</translation>
    </message>
    <message>
      <source>The factor '{name}' is in '{here}' in the stack '{path}', but the model was trained in '{trained}': build the stack with this factor in {trained} ({how}).</source>
      <translation>El factor '{name}' está en '{here}' en la pila '{path}', pero el modelo se entrenó en '{trained}': construir la pila con este factor en {trained} ({how}).</translation>
    </message>
    <message>
      <source>The factor '{name}' is in '{here}' in the stack, but the model was trained in '{trained}'.</source>
      <translation>El factor '{name}' está en '{here}' en la pila, pero el modelo se entrenó en '{trained}'.</translation>
    </message>
    <message>
      <source>The factor '{name}' is in {units} in the samples.</source>
      <translation>El factor '{name}' está en {units} en las muestras.</translation>
    </message>
    <message>
      <source>The factor '{name}' is probably categorical: its layer has a paletted legend.</source>
      <translation>El factor '{name}' es probablemente categórico: su capa tiene una leyenda de paleta.</translation>
    </message>
    <message>
      <source>The factor '{name}' is probably categorical: its raster has a palette.</source>
      <translation>El factor '{name}' es probablemente categórico: su ráster tiene una paleta.</translation>
    </message>
    <message>
      <source>The factor '{name}' is probably categorical: its raster has an attribute table.</source>
      <translation>El factor '{name}' es probablemente categórico: su ráster tiene una tabla de atributos.</translation>
    </message>
    <message>
      <source>The factor '{name}' is probably categorical: its raster is of an integer type and holds only {count} different values.</source>
      <translation>El factor '{name}' es probablemente categórico: su ráster es de tipo entero y solo contiene {count} valores distintos.</translation>
    </message>
    <message>
      <source>The factor '{name}' is probably categorical: its raster names its values ({some}).</source>
      <translation>El factor '{name}' es probablemente categórico: su ráster da nombre a sus valores ({some}).</translation>
    </message>
    <message>
      <source>The factor '{name}' of '{path}' is categorical (KIND), but holds fractions such as {value:.6g}: build the stack anew, without '{name}' among its categorical factors.</source>
      <translation>El factor '{name}' de '{path}' es categórico (KIND), pero contiene fracciones como {value:.6g}: construir de nuevo la pila, sin '{name}' entre sus factores categóricos.</translation>
    </message>
    <message>
      <source>The factor is called '{name}'.</source>
      <translation>El factor se llama '{name}'.</translation>
    </message>
    <message>
      <source>The factor name '{name}' in {where} has a meaning of its own in tables: rename it.</source>
      <translation>El nombre de factor '{name}' en {where} tiene un significado propio en las tablas: cambiarlo.</translation>
    </message>
    <message>
      <source>The factor raster '{path}' has no coordinate reference system, nor has any other, but the landslides have ({crs}): assign the rasters theirs (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>El ráster de factor '{path}' no tiene sistema de referencia de coordenadas, ni lo tiene ningún otro, pero los deslizamientos sí ({crs}): asignar a los rásteres el suyo (Ráster &gt; Proyecciones &gt; Asignar proyección).</translation>
    </message>
    <message>
      <source>The factor stack has more than one band called {repeated}: rename its bands.</source>
      <translation>La pila de factores tiene más de una banda llamada {repeated}: cambiar el nombre de sus bandas.</translation>
    </message>
    <message>
      <source>The factor stack lacks these factors of the model: {missing}: it has {names}, so rename its bands or build it anew with them.</source>
      <translation>A la pila de factores le faltan estos factores del modelo: {missing}: tiene {names}, así que cambiar el nombre de sus bandas o construirla de nuevo con ellos.</translation>
    </message>
    <message>
      <source>The factor stack, a GeoTIFF: one band per factor.</source>
      <translation>La pila de factores, un GeoTIFF: una banda por factor.</translation>
    </message>
    <message>
      <source>The factors that stay, with the valid cells of the stack given. A virtual raster (.vrt) refers to that stack and copies nothing; where only dropped factors had no data, its cells are valid.</source>
      <translation>Los factores que se conservan, con las celdas válidas de la pila indicada. Un ráster virtual (.vrt) remite a esa pila y no copia nada; donde solo carecían de datos factores descartados, sus celdas son válidas.</translation>
    </message>
    <message>
      <source>The factors to compute, one band each.</source>
      <translation>Los factores que se calculan, una banda cada uno.</translation>
    </message>
    <message>
      <source>The fewest landslides of a unit are {count}: choose 1 or more.</source>
      <translation>El número mínimo de deslizamientos de una unidad es {count}: elegir 1 o más.</translation>
    </message>
    <message numerus="yes">
      <source>The field 'split' of the samples holds '{value}' or the like (in {count} rows): it must be '{train}' or '{test}' everywhere.</source>
      <translation>
        <numerusform>El campo 'split' de las muestras contiene '{value}' (en {count} fila): debe ser '{train}' o '{test}' en todas.</numerusform>
        <numerusform>El campo 'split' de las muestras contiene '{value}' o similares (en {count} filas): debe ser '{train}' o '{test}' en todas.</numerusform>
      </translation>
    </message>
    <message>
      <source>The field 'units' of the samples holds '{text}', which is not understood.</source>
      <translation>El campo 'units' de las muestras contiene '{text}', que no se entiende.</translation>
    </message>
    <message>
      <source>The field '{field}' (DATE_FIELD) holds '{value}', of which nobody can tell the day from the month: write dates like 2015-06-01.</source>
      <translation>El campo '{field}' (DATE_FIELD) contiene '{value}', donde no se puede distinguir el día del mes: escribir fechas como 2015-06-01.</translation>
    </message>
    <message>
      <source>The field '{field}' (DATE_FIELD) holds '{value}', which is no date: write 2015-06-01 or the year, and leave it empty where the date is not known.</source>
      <translation>El campo '{field}' (DATE_FIELD) contiene '{value}', que no es una fecha: escribir 2015-06-01 o el año, y dejarlo vacío donde no se conozca la fecha.</translation>
    </message>
    <message>
      <source>The field '{field}' (DATE_FIELD) holds no date: name the field of the landslides' dates.</source>
      <translation>El campo '{field}' (DATE_FIELD) no contiene ninguna fecha: indicar el campo de las fechas de los deslizamientos.</translation>
    </message>
    <message>
      <source>The field '{field}' does not hold the landslides' dates that it held in the run of the manifest: bring these back.</source>
      <translation>El campo '{field}' no contiene las fechas de los deslizamientos que contenía en la ejecución del manifiesto: recuperarlas.</translation>
    </message>
    <message>
      <source>The field '{field}' of {file} is {high} in {count} features and {low} in {others}, and all {all} count as landslides.</source>
      <translation>El campo '{field}' de {file} es {high} en {count} elementos y {low} en {others}, y los {all} cuentan como deslizamientos.</translation>
    </message>
    <message>
      <source>The field '{name}' of the layer of units holds text: give it numbers.</source>
      <translation>El campo '{name}' de la capa de unidades contiene texto: darle números.</translation>
    </message>
    <message>
      <source>The field '{name}' of the non-landslide points is {value:.6g} in {count:,} of {all:,}, where 0 stands for no landslide: give the others alone, or rename the field if it means something else.</source>
      <translation>El campo '{name}' de los puntos de no deslizamiento es {value:.6g} en {count:,} de {all:,}, donde 0 representa que no hay deslizamiento: dar solo los demás, o cambiar el nombre del campo si significa otra cosa.</translation>
    </message>
    <message>
      <source>The field '{name}' of the samples has a name of {count} characters, and a factor's has at most {most}: rename it.</source>
      <translation>El campo '{name}' de las muestras tiene un nombre de {count} caracteres, y el de un factor tiene como máximo {most}: cambiarlo.</translation>
    </message>
    <message>
      <source>The field '{name}' of the samples holds text ('{value}') and is left out.</source>
      <translation>El campo '{name}' de las muestras contiene texto ('{value}') y se excluye.</translation>
    </message>
    <message>
      <source>The field '{name}' of the samples holds text ('{value}'): give it numbers.</source>
      <translation>El campo '{name}' de las muestras contiene texto ('{value}'): darle números.</translation>
    </message>
    <message>
      <source>The field '{name}' of the samples holds {value}: it must be 1 at landslides and 0 elsewhere.</source>
      <translation>El campo '{name}' de las muestras contiene {value}: debe ser 1 en los deslizamientos y 0 en lo demás.</translation>
    </message>
    <message numerus="yes">
      <source>The field '{name}' of the samples is infinite, or larger than a float32 holds (3.4e38), in {count} rows: correct them or remove the rows.</source>
      <translation>
        <numerusform>El campo '{name}' de las muestras es infinito, o mayor de lo que admite un float32 (3.4e38), en {count} fila: corregirla o eliminarla.</numerusform>
        <numerusform>El campo '{name}' de las muestras es infinito, o mayor de lo que admite un float32 (3.4e38), en {count} filas: corregirlas o eliminarlas.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The field '{name}' of the samples lacks a value in {count} rows: fill them or remove the rows.</source>
      <translation>
        <numerusform>Al campo '{name}' de las muestras le falta un valor en {count} fila: rellenarlo o eliminar la fila.</numerusform>
        <numerusform>Al campo '{name}' de las muestras le falta un valor en {count} filas: rellenarlos o eliminar las filas.</numerusform>
      </translation>
    </message>
    <message>
      <source>The field that tells landslides from other places, such as 1 from 0: only features with the landslides' value count. Empty: every feature is a landslide.</source>
      <translation>El campo que distingue los deslizamientos de otros lugares, como 1 de 0: solo cuentan los elementos con el valor de los deslizamientos. Vacío: todos los elementos son deslizamientos.</translation>
    </message>
    <message>
      <source>The file '{name}' in the folder '{target}' cannot be replaced ({error}): the finished files are in '{fresh}', so remove the layer from the project and move them by hand.</source>
      <translation>El archivo '{name}' de la carpeta '{target}' no se puede reemplazar ({error}): los archivos terminados están en '{fresh}', así que quitar la capa del proyecto y moverlos a mano.</translation>
    </message>
    <message>
      <source>The file '{path}' belongs to another user and cannot be replaced: choose another output.</source>
      <translation>El archivo '{path}' pertenece a otro usuario y no se puede reemplazar: elegir otra salida.</translation>
    </message>
    <message>
      <source>The file '{path}' cannot be replaced ({reason}): remove its layer from the project, or choose another output.</source>
      <translation>El archivo '{path}' no se puede reemplazar ({reason}): quitar su capa del proyecto, o elegir otra salida.</translation>
    </message>
    <message>
      <source>The file '{path}' cannot be written whole ({reason}; {room} are free on its disk): make room there, or choose another output.</source>
      <translation>El archivo '{path}' no se puede escribir entero ({reason}; espacio libre en su disco: {room}): hacer sitio allí, o elegir otra salida.</translation>
    </message>
    <message>
      <source>The file '{path}' holds no layer '{layer}': name one that is there.</source>
      <translation>El archivo '{path}' no contiene ninguna capa '{layer}': indicar una que exista.</translation>
    </message>
    <message>
      <source>The file '{path}' holds {count} rasters and has to be told which: give one of them, such as {first}.</source>
      <translation>El archivo '{path}' contiene {count} rásteres y hay que indicar cuál: dar uno de ellos, como {first}.</translation>
    </message>
    <message>
      <source>The file '{path}' is write-protected: choose another output, or take the protection away.</source>
      <translation>El archivo '{path}' está protegido contra escritura: elegir otra salida, o quitar la protección.</translation>
    </message>
    <message>
      <source>The file '{path}' only describes a raster, whose cells are in '{beside}': choose that one.</source>
      <translation>El archivo '{path}' solo describe un ráster, cuyas celdas están en '{beside}': elegir este último.</translation>
    </message>
    <message>
      <source>The file '{target}' cannot be replaced ({reason}): if it is in use by another program, remove its layer from the project and run again.</source>
      <translation>El archivo '{target}' no se puede reemplazar ({reason}): si lo está usando otro programa, quitar su capa del proyecto y ejecutar de nuevo.</translation>
    </message>
    <message>
      <source>The file '{value}', given for {what}, holds no such layer that can be read, or one of another kind: choose a whole file with vector data.</source>
      <translation>El archivo '{value}', indicado para {what}, no contiene una capa así que se pueda leer, o contiene una de otro tipo: elegir un archivo íntegro con datos vectoriales.</translation>
    </message>
    <message>
      <source>The file of SETTINGS '{path}' is no settings: it is too long.</source>
      <translation>El archivo de SETTINGS '{path}' no contiene ajustes: es demasiado largo.</translation>
    </message>
    <message>
      <source>The file {value}, given for {what}, is not called as such a file is: choose one of {known}.</source>
      <translation>El archivo {value}, indicado para {what}, no se llama como un archivo de ese tipo: elegir uno de {known}.</translation>
    </message>
    <message>
      <source>The file's output equals the trained model's within {difference:.1e}.</source>
      <translation>La salida del archivo coincide con la del modelo entrenado salvo {difference:.1e}.</translation>
    </message>
    <message>
      <source>The first so many places.</source>
      <translation>Este número de lugares, los primeros.</translation>
    </message>
    <message>
      <source>The folder '{folder}' cannot be removed whole ({reason}): close other QGIS windows and try again.</source>
      <translation>La carpeta '{folder}' no se puede eliminar por completo ({reason}): cerrar las demás ventanas de QGIS e intentarlo de nuevo.</translation>
    </message>
    <message>
      <source>The folder '{folder}' holds no packages of another Python: it is left alone.</source>
      <translation>La carpeta '{folder}' no contiene paquetes de otro Python: se deja como está.</translation>
    </message>
    <message>
      <source>The folder '{parent}' cannot be made ({error}): choose another output.</source>
      <translation>La carpeta '{parent}' no se puede crear ({error}): elegir otra salida.</translation>
    </message>
    <message>
      <source>The folder '{parent}' cannot be written to ({error}): choose another one.</source>
      <translation>No se puede escribir en la carpeta '{parent}' ({error}): elegir otra.</translation>
    </message>
    <message>
      <source>The folder '{parent}' cannot be written to ({error}): choose another output.</source>
      <translation>No se puede escribir en la carpeta '{parent}' ({error}): elegir otra salida.</translation>
    </message>
    <message>
      <source>The folder '{parent}' cannot be written to: choose another output.</source>
      <translation>No se puede escribir en la carpeta '{parent}': elegir otra salida.</translation>
    </message>
    <message>
      <source>The folder '{target}' cannot be written to: choose another one.</source>
      <translation>No se puede escribir en la carpeta '{target}': elegir otra.</translation>
    </message>
    <message numerus="yes">
      <source>The geometries of {count} landslides cannot be read, or not be brought into the CRS of '{raster}', and they are left out.</source>
      <translation>
        <numerusform>La geometría de {count} deslizamiento no se puede leer o no se puede llevar al SRC de '{raster}', y este se excluye.</numerusform>
        <numerusform>Las geometrías de {count} deslizamientos no se pueden leer o no se pueden llevar al SRC de '{raster}', y estos se excluyen.</numerusform>
      </translation>
    </message>
    <message>
      <source>The group '{group}' holds no factor: name some of {names}.</source>
      <translation>El grupo '{group}' no contiene ningún factor: nombrar algunos de {names}.</translation>
    </message>
    <message>
      <source>The group '{group}' is called like a factor outside it: choose another name.</source>
      <translation>El grupo '{group}' se llama como un factor que no está en él: elegir otro nombre.</translation>
    </message>
    <message>
      <source>The hillshade has shape {shape} and the map {known_shape}: read both at the same size.</source>
      <translation>El sombreado tiene la forma {shape} y el mapa {known_shape}: leer ambos con el mismo tamaño.</translation>
    </message>
    <message>
      <source>The importance is that of the tested model, as it needs samples that were held out; the response curves are those of the model that made the map.</source>
      <translation>La importancia es la del modelo probado, pues necesita muestras reservadas; las curvas de respuesta son las del modelo que hizo el mapa.</translation>
    </message>
    <message>
      <source>The information-value map '{path}' has another grid than the stack: make it anew.</source>
      <translation>El mapa de valor de información '{path}' tiene otra malla que la pila: hacerlo de nuevo.</translation>
    </message>
    <message>
      <source>The information-value map '{path}' has data at {slides} of the held-out landslides and at {others} of the random cells: give one that covers the susceptibility map.</source>
      <translation>El mapa de valor de información '{path}' tiene datos en {slides} de los deslizamientos reservados y en {others} de las celdas aleatorias: dar uno que cubra el mapa de susceptibilidad.</translation>
    </message>
    <message>
      <source>The information-value map alone has an AUC of {auc:.3f} on the common test.</source>
      <translation>El mapa de valor de información por sí solo tiene un AUC de {auc:.3f} en la prueba común.</translation>
    </message>
    <message>
      <source>The information-value map holds a single value ({value:g}), so nowhere is it very low: choose another strategy, or make the map of factors with more classes or landslides.</source>
      <translation>El mapa de valor de información contiene un único valor ({value:g}), así que en ninguna parte es muy bajo: elegir otra estrategia, o hacer el mapa con factores de más clases o con más deslizamientos.</translation>
    </message>
    <message>
      <source>The input is looked at before the work begins. What looks like a mistake is a warning at the head of the log, with what would mend it; with this it is an error, and nothing is written.</source>
      <translation>Los datos de entrada se examinan antes de empezar el trabajo. Lo que parece un error es una advertencia al principio del registro, con lo que lo corregiría; con esta opción es un error y no se escribe nada.</translation>
    </message>
    <message>
      <source>The installation was stopped, and nothing was changed.</source>
      <translation>La instalación se detuvo y no se cambió nada.</translation>
    </message>
    <message>
      <source>The interpreter of QGIS's Python {version} was not found ('{python}' is not it): use the command instead.</source>
      <translation>No se encontró el intérprete del Python {version} de QGIS ('{python}' no lo es): usar la orden en su lugar.</translation>
    </message>
    <message>
      <source>The inventory: points or polygons, in any CRS.</source>
      <translation>El inventario: puntos o polígonos, en cualquier SRC.</translation>
    </message>
    <message>
      <source>The kinds of folds do not agree that {best} is better: {each}.</source>
      <translation>Los tipos de pliegues no coinciden en que {best} sea mejor: {each}.</translation>
    </message>
    <message>
      <source>The label in line {number} of the label table '{source}' has {length:,} characters: shorten it to {most}.</source>
      <translation>La etiqueta de la línea {number} de la tabla de etiquetas '{source}' tiene {length:,} caracteres: acortarla a {most}.</translation>
    </message>
    <message>
      <source>The label table '{source}' cannot be read ({error}): give a CSV file in UTF-8.</source>
      <translation>No se puede leer la tabla de etiquetas '{source}' ({error}): dar un archivo CSV en UTF-8.</translation>
    </message>
    <message>
      <source>The label table '{source}' cannot be read from line {number} on: look for a quotation mark that is not closed, or a label that is far too long.</source>
      <translation>La tabla de etiquetas '{source}' no se puede leer a partir de la línea {number}: buscar unas comillas sin cerrar, o una etiqueta demasiado larga.</translation>
    </message>
    <message>
      <source>The label table '{source}' gives the value {value} twice: keep one line.</source>
      <translation>La tabla de etiquetas '{source}' da el valor {value} dos veces: dejar una línea.</translation>
    </message>
    <message>
      <source>The label table '{source}' has no column {missing}, but {there}: name the columns so.</source>
      <translation>La tabla de etiquetas '{source}' no tiene la columna {missing}, sino {there}: llamar así a las columnas.</translation>
    </message>
    <message>
      <source>The label table '{source}' has no line below its head: add a line for each category.</source>
      <translation>La tabla de etiquetas '{source}' no tiene ninguna línea bajo su encabezado: añadir una línea por categoría.</translation>
    </message>
    <message>
      <source>The label table '{source}' has several columns '{name}': keep one.</source>
      <translation>La tabla de etiquetas '{source}' tiene varias columnas '{name}': dejar una.</translation>
    </message>
    <message>
      <source>The label table '{source}' is no text in UTF-8: save it as a CSV file in UTF-8.</source>
      <translation>La tabla de etiquetas '{source}' no es texto en UTF-8: guardarla como archivo CSV en UTF-8.</translation>
    </message>
    <message>
      <source>The labels of the training samples hold other values than 0 and 1: use 1 for landslides.</source>
      <translation>Las etiquetas de las muestras de entrenamiento contienen valores distintos de 0 y 1: usar 1 para los deslizamientos.</translation>
    </message>
    <message>
      <source>The landslide layer has no field '{field}' ({parameter}): name one of {known}.</source>
      <translation>La capa de deslizamientos no tiene el campo '{field}' ({parameter}): indicar uno de {known}.</translation>
    </message>
    <message numerus="yes">
      <source>The landslides have {count} dates, too few for {folds} folds by time, each later than training landslides: use fewer folds (FOLDS), or leave these out.</source>
      <translation>
        <numerusform>Los deslizamientos tienen una sola fecha, con la que no se pueden hacer {folds} pliegues por tiempo: prescindir de esos pliegues.</numerusform>
        <numerusform>Los deslizamientos tienen {count} fechas, muy pocas para {folds} pliegues por tiempo, cada uno posterior a deslizamientos de entrenamiento: usar menos pliegues (FOLDS), o prescindir de estos.</numerusform>
      </translation>
    </message>
    <message>
      <source>The landslides of the test lie in blocks of their own, so the AUC of the common test holds where no landslide is known nearby, too. How much it depends on which blocks were held out was not computed: set folds (FOLDS, such as 5) to learn it.</source>
      <translation>Los deslizamientos de la prueba están en bloques propios, así que el AUC de la prueba común vale también donde no se conoce ningún deslizamiento cercano. No se calculó cuánto depende de qué bloques se reservaron: fijar pliegues (FOLDS, por ejemplo 5) para saberlo.</translation>
    </message>
    <message>
      <source>The landslides were held out of one set of samples: a map that was trained on others may know them by heart.</source>
      <translation>Los deslizamientos se reservaron de un solo conjunto de muestras: un mapa que se entrenó con otras puede sabérselos de memoria.</translation>
    </message>
    <message>
      <source>The landslides were located on another grid than that of '{path}': locate them anew.</source>
      <translation>Los deslizamientos se situaron en una malla distinta de la de '{path}': situarlos de nuevo.</translation>
    </message>
    <message>
      <source>The landslides' dates are years, so nobody knows which are before {date}: give a year as DATE.</source>
      <translation>Las fechas de los deslizamientos son años, de modo que no se puede saber cuáles son anteriores a {date}: dar un año como DATE.</translation>
    </message>
    <message>
      <source>The landslides, from the inventory to the samples</source>
      <translation>Los deslizamientos, del inventario a las muestras</translation>
    </message>
    <message>
      <source>The last band of '{path}' is no factor: it says where the others have data (alpha). If it is one, let the raster say so (gdal_edit -colorinterp_{number} undefined).</source>
      <translation>La última banda de '{path}' no es un factor: indica dónde tienen datos las demás (alfa). Si lo es, indicarlo en el ráster (gdal_edit -colorinterp_{number} undefined).</translation>
    </message>
    <message>
      <source>The layer '{layer}' is no raster file ({provider}): export it as a GeoTIFF first.</source>
      <translation>La capa '{layer}' no es un archivo ráster ({provider}): exportarla antes como GeoTIFF.</translation>
    </message>
    <message>
      <source>The layer '{layer}' is no raster: choose a raster layer.</source>
      <translation>La capa '{layer}' no es un ráster: elegir una capa ráster.</translation>
    </message>
    <message>
      <source>The layer '{path}' does not hold the features that it held in the run of the manifest ({then:,} then, {now:,} now): bring them back, or give {name} with the same selection.</source>
      <translation>La capa '{path}' no contiene los elementos que contenía en la ejecución del manifiesto ({then:,} entonces, {now:,} ahora): recuperarlos, o indicar {name} con la misma selección.</translation>
    </message>
    <message>
      <source>The layer '{path}', which the manifest names, is not there: bring it back to that place, or give it as {name}.</source>
      <translation>La capa '{path}', que nombra el manifiesto, no está ahí: devolverla a ese lugar, o indicarla como {name}.</translation>
    </message>
    <message>
      <source>The layer '{value}', given for {what}, cannot be found: check its path or its name.</source>
      <translation>La capa '{value}', indicada para {what}, no se encuentra: comprobar su ruta o su nombre.</translation>
    </message>
    <message>
      <source>The layer '{value}', given for {what}, is a folder: choose a file in it.</source>
      <translation>La capa '{value}', indicada para {what}, es una carpeta: elegir un archivo de ella.</translation>
    </message>
    <message>
      <source>The layer given as {name} does not hold the features that it held in the run of the manifest ({then:,} then, {now:,} now): bring them back, or give {name} with the same selection.</source>
      <translation>La capa indicada como {name} no contiene los elementos que contenía en la ejecución del manifiesto ({then:,} entonces, {now:,} ahora): recuperarlos, o indicar {name} con la misma selección.</translation>
    </message>
    <message>
      <source>The layer of features has no coordinate reference system: assign it one.</source>
      <translation>La capa de elementos no tiene sistema de referencia de coordenadas: asignarle uno.</translation>
    </message>
    <message>
      <source>The layer of features holds no feature with a geometry that can be read: choose another one.</source>
      <translation>La capa de elementos no contiene ningún elemento con una geometría que se pueda leer: elegir otra.</translation>
    </message>
    <message>
      <source>The layer of points has no coordinate reference system: assign it one.</source>
      <translation>La capa de puntos no tiene sistema de referencia de coordenadas: asignarle uno.</translation>
    </message>
    <message>
      <source>The layer of points holds no feature: choose another one.</source>
      <translation>La capa de puntos no contiene ningún elemento: elegir otra.</translation>
    </message>
    <message>
      <source>The layer of units has no coordinate reference system: assign it one.</source>
      <translation>La capa de unidades no tiene sistema de referencia de coordenadas: asignarle uno.</translation>
    </message>
    <message>
      <source>The layer of units has no field '{field}' (ID_FIELD): name one of {known}.</source>
      <translation>La capa de unidades no tiene el campo '{field}' (ID_FIELD): indicar uno de {known}.</translation>
    </message>
    <message>
      <source>The layer of units has no fields of these factors of the model, {missing}; it has {fields}: make it by 'Samples of mapping units', of a stack with the factors that the model was trained on.</source>
      <translation>La capa de unidades no tiene campos de estos factores del modelo, {missing}; tiene {fields}: crearla con 'Muestras de unidades cartográficas', a partir de una pila con los factores con los que se entrenó el modelo.</translation>
    </message>
    <message>
      <source>The layer of units holds no feature: choose one of polygons.</source>
      <translation>La capa de unidades no contiene ningún elemento: elegir una de polígonos.</translation>
    </message>
    <message>
      <source>The least share that landslides cover is {share:g} %: choose more than 0 and at most 100.</source>
      <translation>La proporción mínima que cubren los deslizamientos es {share:g} %: elegir más de 0 y como máximo 100.</translation>
    </message>
    <message>
      <source>The limits of the zones are those of '{source}'.</source>
      <translation>Los límites de las zonas son los de '{source}'.</translation>
    </message>
    <message>
      <source>The list of the segments of {count:,} features</source>
      <translation>La lista de los segmentos de {count:,} elementos</translation>
    </message>
    <message>
      <source>The list of the tiles of the raster '{path}' ({cells:,} cells)</source>
      <translation>La lista de las teselas del ráster '{path}' ({cells:,} celdas)</translation>
    </message>
    <message>
      <source>The list of the {cells:,} cells within the polygons</source>
      <translation>La lista de las {cells:,} celdas dentro de los polígonos</translation>
    </message>
    <message>
      <source>The logo '{path}' cannot be read ({reason}): choose another file.</source>
      <translation>El logotipo '{path}' no se puede leer ({reason}): elegir otro archivo.</translation>
    </message>
    <message>
      <source>The logo '{path}' has {width:,} × {height:,} pixels: save it with 1 to {most:,} a side.</source>
      <translation>El logotipo '{path}' tiene {width:,} × {height:,} píxeles: guardarlo con 1 a {most:,} por lado.</translation>
    </message>
    <message>
      <source>The logo '{path}' holds '{found}', which no picture needs: save it as a plain SVG, or as PNG.</source>
      <translation>El logotipo '{path}' contiene '{found}', que ninguna imagen necesita: guardarlo como SVG simple, o como PNG.</translation>
    </message>
    <message>
      <source>The logo '{path}' is an SVG: the report bears it, but the map picture does not, on which only PNG and JPEG are drawn.</source>
      <translation>El logotipo '{path}' es un SVG: figura en el informe, pero no en la imagen del mapa, en la que solo se dibujan PNG y JPEG.</translation>
    </message>
    <message>
      <source>The logo '{path}' is damaged ({reason}): save it anew.</source>
      <translation>El logotipo '{path}' está dañado ({reason}): guardarlo de nuevo.</translation>
    </message>
    <message>
      <source>The logo '{path}' is larger than {most:g} MB: save it smaller, it is printed a few centimetres wide.</source>
      <translation>El logotipo '{path}' pesa más de {most:g} MB: guardarlo más pequeño, se imprime con unos centímetros de ancho.</translation>
    </message>
    <message>
      <source>The logo '{path}' is neither a PNG nor a JPEG nor an SVG picture: save it as one of them.</source>
      <translation>El logotipo '{path}' no es una imagen PNG, JPEG ni SVG: guardarlo como una de ellas.</translation>
    </message>
    <message>
      <source>The logo '{path}' is no SVG in UTF-8 that is whole and declares nothing (DOCTYPE, ENTITY): save it as a plain SVG, or as PNG.</source>
      <translation>El logotipo '{path}' no es un SVG en UTF-8 completo y sin declaraciones (DOCTYPE, ENTITY): guardarlo como SVG simple, o como PNG.</translation>
    </message>
    <message>
      <source>The logo '{path}' is no file: give a PNG, JPEG or SVG file.</source>
      <translation>El logotipo '{path}' no es un archivo: dar un archivo PNG, JPEG o SVG.</translation>
    </message>
    <message>
      <source>The logo '{path}', which the manifest names, is not there, so the report bears none.</source>
      <translation>El logotipo '{path}', que nombra el manifiesto, no está, así que el informe no lleva ninguno.</translation>
    </message>
    <message>
      <source>The lowest weight is {weight}: choose a number from 0 to 1, or none.</source>
      <translation>El peso mínimo es {weight}: elegir un número de 0 a 1, o ninguno.</translation>
    </message>
    <message>
      <source>The manifest '{path}' cannot be read ({reason}): choose a run's manifest.json.</source>
      <translation>No se puede leer el manifiesto '{path}' ({reason}): elegir el manifest.json de una ejecución.</translation>
    </message>
    <message>
      <source>The manifest '{path}' holds what a run cannot be set to. {why}</source>
      <translation>El manifiesto '{path}' contiene algo a lo que no se puede ajustar una ejecución. {why}</translation>
    </message>
    <message>
      <source>The manifest '{path}' is damaged ({what}): choose a manifest.json as a run of this version or an earlier one wrote it.</source>
      <translation>El manifiesto '{path}' está dañado ({what}): elegir un manifest.json tal como lo escribió una ejecución de esta versión o de una anterior.</translation>
    </message>
    <message>
      <source>The manifest '{path}' is of version {version}, and this plugin reads those up to {known}: update the plugin.</source>
      <translation>El manifiesto '{path}' es de la versión {version}, y este complemento lee los de hasta la {known}: actualizar el complemento.</translation>
    </message>
    <message>
      <source>The manifest.json in the folder of the run.</source>
      <translation>El manifest.json de la carpeta de la ejecución.</translation>
    </message>
    <message>
      <source>The map</source>
      <translation>El mapa</translation>
    </message>
    <message>
      <source>The map '{information_value}' has another grid than the susceptibility map: give the one that was made of the same factor stack.</source>
      <translation>El mapa '{information_value}' tiene otra malla que el mapa de susceptibilidad: dar el que se hizo con la misma pila de factores.</translation>
    </message>
    <message>
      <source>The map '{path}' has no cell with data: check its nodata value.</source>
      <translation>El mapa '{path}' no tiene ninguna celda con datos: comprobar su valor sin datos (nodata).</translation>
    </message>
    <message>
      <source>The map '{path}' was made by a model that was trained on all landslides it was given.</source>
      <translation>El mapa '{path}' lo hizo un modelo que se entrenó con todos los deslizamientos que se le dieron.</translation>
    </message>
    <message>
      <source>The map cannot be made from '{final}': choose one of {known}.</source>
      <translation>El mapa no se puede hacer a partir de '{final}': elegir uno de {known}.</translation>
    </message>
    <message>
      <source>The map is made from</source>
      <translation>El mapa se hace a partir de</translation>
    </message>
    <message>
      <source>The map of information values is the sum of these contributions, and nothing else. They say where landslides of the inventory are frequent, class by class, not what causes them, and factors that go together count twice.</source>
      <translation>El mapa de valores de información es la suma de estas contribuciones, y nada más. Dicen dónde son frecuentes los deslizamientos del inventario, clase por clase, no qué los causa, y los factores que van juntos cuentan dos veces.</translation>
    </message>
    <message>
      <source>The map's value at a place is the sum of its factors' information values: above 0, landslides are more frequent in that class than on average, below 0 less.</source>
      <translation>El valor del mapa en un lugar es la suma de los valores de información de sus factores: por encima de 0, los deslizamientos son más frecuentes en esa clase que la media, por debajo de 0, menos.</translation>
    </message>
    <message>
      <source>The map's values reach from {low:g} to {high:g} and not from 0 to 1, so their calibration is not judged.</source>
      <translation>Los valores del mapa van de {low:g} a {high:g} y no de 0 a 1, así que su calibración no se juzga.</translation>
    </message>
    <message>
      <source>The maximum distance is {max_distance:g}: give metres above 0, or leave it out.</source>
      <translation>La distancia máxima es {max_distance:g}: dar metros mayores que 0, o quitarla.</translation>
    </message>
    <message>
      <source>The mean of {cells:,} of its {all:,} cells.</source>
      <translation>La media de {cells:,} de sus {all:,} celdas.</translation>
    </message>
    <message>
      <source>The metadata does not fit JSON ({error}): use plain numbers and texts.</source>
      <translation>Los metadatos no caben en JSON ({error}): usar números y textos sencillos.</translation>
    </message>
    <message>
      <source>The metadata repeats what the file holds anyway: leave out {repeated}.</source>
      <translation>Los metadatos repiten lo que el archivo contiene de todos modos: quitar {repeated}.</translation>
    </message>
    <message>
      <source>The model '{model}' looks at the cells around each sample, which the samples do not hold: give the factor stack that they were built from (STACK).</source>
      <translation>El modelo '{model}' mira las celdas alrededor de cada muestra, que las muestras no contienen: indique la pila de factores con la que se construyeron (STACK).</translation>
    </message>
    <message>
      <source>The model '{path}' does not fit this version of the plugin: install the plugin again.</source>
      <translation>El modelo '{path}' no corresponde a esta versión del complemento: instalar de nuevo el complemento.</translation>
    </message>
    <message>
      <source>The model '{path}' is damaged: install the plugin again.</source>
      <translation>El modelo '{path}' está dañado: instalar de nuevo el complemento.</translation>
    </message>
    <message>
      <source>The model '{path}' learned from non-landslides that were picked {where}, so that probabilities corrected for the share of landslides do not hold for the whole area.</source>
      <translation>El modelo '{path}' aprendió de no deslizamientos que se eligieron {where}, de modo que las probabilidades corregidas según la proporción de deslizamientos no valen para toda el área.</translation>
    </message>
    <message>
      <source>The model '{path}' looks at the cells around each, so that every cell would be predicted many times with its surroundings: explain places by it, or take a model of single cells for the map.</source>
      <translation>El modelo «{path}» mira las celdas de alrededor, de modo que cada celda se predeciría muchas veces con su entorno: explique lugares con él, o tome para el mapa un modelo de celdas sueltas.</translation>
    </message>
    <message>
      <source>The model '{path}' was trained on all samples it was given.</source>
      <translation>El modelo '{path}' se entrenó con todas las muestras que se le dieron.</translation>
    </message>
    <message>
      <source>The model file '{name}' cannot be read ({reason}): check its path.</source>
      <translation>No se puede leer el archivo del modelo '{name}' ({reason}): comprobar su ruta.</translation>
    </message>
    <message>
      <source>The model file '{output}' must end in .onnx: change its name.</source>
      <translation>El archivo del modelo '{output}' debe terminar en .onnx: cambiar su nombre.</translation>
    </message>
    <message>
      <source>The model file '{path}' cannot predict: train it again ({reason}).</source>
      <translation>El archivo del modelo '{path}' no puede predecir: entrenarlo de nuevo ({reason}).</translation>
    </message>
    <message>
      <source>The model file '{path}' gives {result} instead of one from 0 to 1 where the factors are {at}: check that these values can be true, and train the model again if they can.</source>
      <translation>El archivo del modelo '{path}' da {result} en lugar de uno de 0 a 1 donde los factores son {at}: comprobar que estos valores puedan ser ciertos y, si pueden, entrenar el modelo de nuevo.</translation>
    </message>
    <message>
      <source>The model file '{path}' is not one of an ensemble of single cells: use it as it is.</source>
      <translation>El archivo de modelo '{path}' no es de un conjunto de celdas sueltas: úselo tal como está.</translation>
    </message>
    <message>
      <source>The model file '{path}' was written by a newer version of the plugin (schema {version:.6g}, where this one reads up to {known}): update the plugin, or train the model with this one.</source>
      <translation>El archivo del modelo '{path}' lo escribió una versión más reciente del complemento (esquema {version:.6g}, cuando esta lee hasta {known}): actualizar el complemento, o entrenar el modelo con esta.</translation>
    </message>
    <message>
      <source>The model file '{path}' was written by an earlier version of the plugin and has no seal, so that a change to the names or ranges of its factors would go unnoticed.</source>
      <translation>El archivo del modelo '{path}' lo escribió una versión anterior del complemento y no tiene sello, de modo que un cambio en los nombres o rangos de sus factores pasaría inadvertido.</translation>
    </message>
    <message>
      <source>The model file '{path}' {what}: choose a file written by 'Train model'.</source>
      <translation>El archivo del modelo '{path}' {what}: elegir un archivo escrito por 'Entrenar modelo'.</translation>
    </message>
    <message>
      <source>The model file gives {found} where training gave {expected}, so it was not kept: report this with the model's settings.</source>
      <translation>El archivo del modelo da {found} donde el entrenamiento dio {expected}, así que no se conservó: comunicarlo con los ajustes del modelo.</translation>
    </message>
    <message>
      <source>The model file's outputs differ from the trained model's by {largest:.2g}, more than {tolerance:g}, so it was not kept: check that onnxruntime is a released version and train again.</source>
      <translation>Las salidas del archivo del modelo difieren de las del modelo entrenado en {largest:.2g}, más de {tolerance:g}, así que no se conservó: comprobar que onnxruntime sea una versión publicada y entrenar de nuevo.</translation>
    </message>
    <message>
      <source>The model guesses there, for it has seen nothing alike: trust its output less, or train it with samples from such places too.</source>
      <translation>Ahí el modelo adivina, porque no ha visto nada parecido: fiarse menos de su salida, o entrenarlo también con muestras de tales lugares.</translation>
    </message>
    <message>
      <source>The model is no ensemble of single cells, which alone can be imitated: it makes the map itself.</source>
      <translation>El modelo no es un conjunto de celdas sueltas, lo único que se puede imitar: hace el mapa él mismo.</translation>
    </message>
    <message>
      <source>The model is trained anew in so many random folds, and again in as many spatial ones; 0 = none.</source>
      <translation>El modelo se entrena de nuevo en este número de pliegues aleatorios y otra vez en el mismo número de pliegues espaciales; 0 = ninguno.</translation>
    </message>
    <message numerus="yes">
      <source>The model learned from {count:g} non-landslide points for each landslide; on the ground landslides are far rarer. Its output is therefore a relative susceptibility: it ranks places from less to more prone. A value of 0.9 does not mean that a landslide occurs there with a probability of 90 %.</source>
      <translation>
        <numerusform>El modelo aprendió de {count:g} punto de no deslizamiento por cada deslizamiento; en el terreno los deslizamientos son mucho más raros. Por eso su salida es una susceptibilidad relativa: ordena los lugares de menos a más propensos. Un valor de 0.9 no significa que allí se produzca un deslizamiento con una probabilidad del 90 %.</numerusform>
        <numerusform>El modelo aprendió de {count:g} puntos de no deslizamiento por cada deslizamiento; en el terreno los deslizamientos son mucho más raros. Por eso su salida es una susceptibilidad relativa: ordena los lugares de menos a más propensos. Un valor de 0.9 no significa que allí se produzca un deslizamiento con una probabilidad del 90 %.</numerusform>
      </translation>
    </message>
    <message>
      <source>The model learned its samples by heart: AUC {training:.3f} on the training samples, but {held_out:.3f} on those held out, {gap:.3f} less. Figures that count training landslides, such as the success rate curve and the zone table's columns of all landslides, flatter it: believe those of held-out landslides. A simpler model, or one that stops training early, is less prone to it.</source>
      <translation>El modelo se aprendió sus muestras de memoria: AUC {training:.3f} en las muestras de entrenamiento, pero {held_out:.3f} en las reservadas, {gap:.3f} menos. Las cifras que cuentan deslizamientos de entrenamiento, como la curva de tasa de éxito y las columnas de todos los deslizamientos de la tabla de zonas, lo favorecen: fiarse de las de los deslizamientos reservados. Un modelo más sencillo, o uno que detenga antes el entrenamiento, es menos propenso a ello.</translation>
    </message>
    <message>
      <source>The model looks at {reach} cells on each side, and no landslide that fold {fold} holds out lies so far from blocks that train: use larger blocks (BLOCK_SIZE), fewer folds or a smaller window.</source>
      <translation>El modelo mira {reach} celdas a cada lado, y ningún deslizamiento reservado por el pliegue {fold} está tan lejos de los bloques que entrenan: use bloques mayores (BLOCK_SIZE), menos pliegues o una ventana menor.</translation>
    </message>
    <message>
      <source>The model ranks the held-out landslides worse (AUC {network:.3f}) than the information-value map (AUC {simpler:.3f}), by more than chance. Here the simpler map is the better one to use, unless a further test says otherwise.</source>
      <translation>El modelo ordena los deslizamientos reservados peor (AUC {network:.3f}) que el mapa de valor de información (AUC {simpler:.3f}), en más de lo que da el azar. Aquí conviene usar el mapa más sencillo, salvo que otra prueba diga lo contrario.</translation>
    </message>
    <message>
      <source>The model was trained on these samples or on some of them, so that importance also shows what it knows by heart. Importance on held-out samples shows what helps it elsewhere.</source>
      <translation>El modelo se entrenó con estas muestras o con algunas de ellas, de modo que la importancia muestra también lo que se sabe de memoria. La importancia en las muestras reservadas muestra lo que le ayuda en otros lugares.</translation>
    </message>
    <message>
      <source>The models to train, each as it ranks best, or with the settings that SETTINGS gives it.</source>
      <translation>Los modelos que se entrenan, cada uno como mejor ordena, o con los ajustes que le da SETTINGS.</translation>
    </message>
    <message>
      <source>The name '{old}' is taken in the output: this field is called '{new}' there.</source>
      <translation>El nombre '{old}' ya está ocupado en la salida: allí este campo se llama '{new}'.</translation>
    </message>
    <message>
      <source>The name '{start}…' in the path of the output is {length} bytes long: choose one of at most {most}.</source>
      <translation>El nombre '{start}…' en la ruta de la salida tiene una longitud de {length} bytes: elegir uno de {most} como máximo.</translation>
    </message>
    <message>
      <source>The name '{start}…' of a factor in {where} has {length} characters: rename it, with at most {most}.</source>
      <translation>El nombre '{start}…' de un factor en {where} tiene {length} caracteres: cambiarlo por uno de {most} como máximo.</translation>
    </message>
    <message>
      <source>The non-landslides among these samples were picked {picked}. Such places are easier to tell from landslides than the rest of the area, so {what}: they hold for samples picked like these, not for the whole map.</source>
      <translation>Los no deslizamientos de estas muestras se eligieron {picked}. Tales lugares son más fáciles de distinguir de los deslizamientos que el resto del área, así que {what}: valen para muestras elegidas como estas, no para todo el mapa.</translation>
    </message>
    <message>
      <source>The non-landslides of the samples were chosen by '{used}', which folds cannot repeat: build the samples with 'Sample non-landslide points', by one strategy.</source>
      <translation>Los no deslizamientos de las muestras se eligieron con '{used}', que los pliegues no pueden repetir: construir las muestras con 'Muestrear puntos de no deslizamiento', con una sola estrategia.</translation>
    </message>
    <message>
      <source>The number of bins is {bins}: choose 1 or more.</source>
      <translation>El número de intervalos es {bins}: elegir 1 o más.</translation>
    </message>
    <message>
      <source>The number of classes is {classes} but must be at least 1.</source>
      <translation>El número de clases es {classes}, pero debe ser al menos 1.</translation>
    </message>
    <message>
      <source>The number of classes is {classes} but must be from 1 to {most}.</source>
      <translation>El número de clases es {classes}, pero debe ser de 1 a {most}.</translation>
    </message>
    <message>
      <source>The number of classes of '{name}' must be one whole number: write '{name}=6'.</source>
      <translation>El número de clases de '{name}' debe ser un solo número entero: escribir '{name}=6'.</translation>
    </message>
    <message>
      <source>The number of classes of {name} is {count:.6g}: choose a whole number from {fewest} to {most}.</source>
      <translation>El número de clases de {name} es {count:.6g}: elegir un número entero de {fewest} a {most}.</translation>
    </message>
    <message>
      <source>The number of folds is {folds}: choose 0 for none, or {fewest} to {most}.</source>
      <translation>El número de pliegues es {folds}: elegir 0 para ninguno, o de {fewest} a {most}.</translation>
    </message>
    <message>
      <source>The number of random cells is {count}: choose {fewest} to {most:,}.</source>
      <translation>El número de celdas aleatorias es {count}: elegir de {fewest} a {most:,}.</translation>
    </message>
    <message>
      <source>The number of shuffles is {repeats}: choose {fewest} to {most:,}, so that their spread is known.</source>
      <translation>El número de barajadas es {repeats}: elegir de {fewest} a {most:,}, para que se conozca su dispersión.</translation>
    </message>
    <message>
      <source>The number of threads is {threads}: use 1 or more.</source>
      <translation>El número de hilos es {threads}: usar 1 o más.</translation>
    </message>
    <message>
      <source>The number of workers is {count}: use 1 or more, or none for one per processor.</source>
      <translation>El número de procesos de trabajo es {count}: usar 1 o más, o ninguno para uno por procesador.</translation>
    </message>
    <message>
      <source>The number of zones is {zones}: choose {fewest} to {most}, so that a change is a number of two digits.</source>
      <translation>El número de zonas es {zones}: elegir de {fewest} a {most}, para que un cambio sea un número de dos cifras.</translation>
    </message>
    <message>
      <source>The number of zones is {zones}: choose {fewest} to {most}.</source>
      <translation>El número de zonas es {zones}: elegir de {fewest} a {most}.</translation>
    </message>
    <message>
      <source>The number of {what} is {number}: choose {low} to {high:,}.</source>
      <translation>El número de {what} es {number}: elegir de {low} a {high:,}.</translation>
    </message>
    <message>
      <source>The order of the published study, each step as an algorithm of its own: the factors are stacked and screened by PCA weights, cut into classes by natural breaks and rated by information values; non-landslides are taken where these are low; the paper's CNN is trained, its map zoned, counted and evaluated.

One thing is otherwise than published: landslides that are held out for the test neither choose factors nor rate classes. Non-landslides of low information value are easy to tell from landslides, which flatters any model: look at the common held-out test in the report.</source>
      <translation>El orden del estudio publicado, cada paso como un algoritmo propio: los factores se apilan y se seleccionan por pesos de ACP, se cortan en clases por rupturas naturales y se valoran por valores de información; los no deslizamientos se toman donde estos son bajos; se entrena la CNN del artículo y su mapa se zonifica, se cuenta y se evalúa.

Una cosa es distinta de lo publicado: los deslizamientos que se reservan para la prueba ni eligen factores ni valoran clases. Los no deslizamientos de valor de información bajo son fáciles de distinguir de los deslizamientos, lo que favorece a cualquier modelo: mirar la prueba común reservada en el informe.</translation>
    </message>
    <message>
      <source>The organisation '{start}' is no line of at most {most} characters: shorten it.</source>
      <translation>La organización '{start}' no es una línea de {most} caracteres como máximo: acortarla.</translation>
    </message>
    <message>
      <source>The output '{output}' has a character in it that no name can have: give it another name.</source>
      <translation>La salida '{output}' contiene un carácter que ningún nombre puede tener: darle otro nombre.</translation>
    </message>
    <message>
      <source>The output '{output}' is also an input: choose another name for the output.</source>
      <translation>La salida '{output}' es también una entrada: elegir otro nombre para la salida.</translation>
    </message>
    <message>
      <source>The output '{output}' is an address, not a file: choose a place on this computer.</source>
      <translation>La salida '{output}' es una dirección, no un archivo: elegir un lugar en este equipo.</translation>
    </message>
    <message>
      <source>The output '{output}' is the root of a disk: choose a file or a folder on it.</source>
      <translation>La salida '{output}' es la raíz de un disco: elegir un archivo o una carpeta en él.</translation>
    </message>
    <message>
      <source>The output '{output}' lies on a drive, and this system has none: choose another place.</source>
      <translation>La salida '{output}' está en una unidad, y este sistema no tiene unidades: elegir otro lugar.</translation>
    </message>
    <message>
      <source>The output '{path}' cannot be written in '{folder}': choose another folder.</source>
      <translation>La salida '{path}' no se puede escribir en '{folder}': elegir otra carpeta.</translation>
    </message>
    <message>
      <source>The output '{path}' cannot be written, since '{folder}' is no folder: choose another.</source>
      <translation>La salida '{path}' no se puede escribir, ya que '{folder}' no es una carpeta: elegir otra.</translation>
    </message>
    <message>
      <source>The output '{path}' cannot be written: there is no '{folder}'.</source>
      <translation>La salida '{path}' no se puede escribir: no existe '{folder}'.</translation>
    </message>
    <message>
      <source>The output '{path}' cannot hold polygons: end its name with .gpkg.</source>
      <translation>La salida '{path}' no puede contener polígonos: terminar su nombre en .gpkg.</translation>
    </message>
    <message>
      <source>The output '{path}' has no known vector format: end its name with {known}.</source>
      <translation>La salida '{path}' no tiene un formato vectorial conocido: terminar su nombre en {known}.</translation>
    </message>
    <message>
      <source>The output '{path}' is a device and no file: choose another name.</source>
      <translation>La salida '{path}' es un dispositivo y no un archivo: elegir otro nombre.</translation>
    </message>
    <message>
      <source>The output '{path}' is a folder: choose another name, or move the folder away.</source>
      <translation>La salida '{path}' es una carpeta: elegir otro nombre, o mover la carpeta a otro sitio.</translation>
    </message>
    <message>
      <source>The output '{path}' is a table, which needs no geometry: end its name with .gpkg or .csv.</source>
      <translation>La salida '{path}' es una tabla, que no necesita geometría: terminar su nombre en .gpkg o .csv.</translation>
    </message>
    <message>
      <source>The output '{path}' is no file of a format that serves here: end its name with {known}.</source>
      <translation>La salida '{path}' no es un archivo de un formato que sirva aquí: terminar su nombre en {known}.</translation>
    </message>
    <message>
      <source>The output '{path}' would lie among the tiles of another output, with which it would go: choose another folder.</source>
      <translation>La salida «{path}» quedaría entre las teselas de otra salida, con la que desaparecería: elija otra carpeta.</translation>
    </message>
    <message>
      <source>The output '{target}' is a folder: choose another name.</source>
      <translation>La salida '{target}' es una carpeta: elegir otro nombre.</translation>
    </message>
    <message>
      <source>The output folder '{target}' is a file: choose another folder.</source>
      <translation>La carpeta de salida '{target}' es un archivo: elegir otra carpeta.</translation>
    </message>
    <message>
      <source>The outputs cannot be put in place in '{folder}' ({reason}): choose another folder, with room on its disk.</source>
      <translation>Las salidas no se pueden colocar en '{folder}' ({reason}): elegir otra carpeta, con sitio en su disco.</translation>
    </message>
    <message>
      <source>The outputs {wanted} are not different files: give each a name of its own.</source>
      <translation>Las salidas {wanted} no son archivos distintos: dar a cada una su propio nombre.</translation>
    </message>
    <message>
      <source>The packages ({names}) were fetched but cannot be imported beside QGIS's own: the last lines say why, and nothing was changed.</source>
      <translation>Los paquetes ({names}) se descargaron, pero no se pueden importar junto a los propios de QGIS: las últimas líneas dicen por qué, y no se cambió nada.</translation>
    </message>
    <message>
      <source>The packages ({names}) were not installed: pip says why in its last lines, and nothing was changed.</source>
      <translation>Los paquetes ({names}) no se instalaron: pip dice por qué en sus últimas líneas, y no se cambió nada.</translation>
    </message>
    <message>
      <source>The packages cannot be put into the folder '{folder}' ({reason}): see that it can be written.</source>
      <translation>Los paquetes no se pueden colocar en la carpeta '{folder}' ({reason}): asegurarse de que se puede escribir en ella.</translation>
    </message>
    <message>
      <source>The paper's protocol tells held-out landslides from non-landslide points made in the same way as those used for training, picked {where}: {auc}.</source>
      <translation>El protocolo del artículo distingue los deslizamientos reservados de puntos de no deslizamiento hechos del mismo modo que los usados para el entrenamiento, elegidos {where}: {auc}.</translation>
    </message>
    <message>
      <source>The paper's protocol tells held-out landslides from non-landslide points made in the same way as those used for training: {auc}.</source>
      <translation>El protocolo del artículo distingue los deslizamientos reservados de puntos de no deslizamiento hechos del mismo modo que los usados para el entrenamiento: {auc}.</translation>
    </message>
    <message>
      <source>The paper, the published method: {reference}.</source>
      <translation>El artículo, el método publicado: {reference}.</translation>
    </message>
    <message>
      <source>The parameter {what} cannot be '{value}': choose another value.</source>
      <translation>El parámetro {what} no puede ser '{value}': elegir otro valor.</translation>
    </message>
    <message>
      <source>The parameter {what} is given as a list of {count}: give it once, as one text (';' parts what belongs to it: {joined}).</source>
      <translation>El parámetro {what} se indica como una lista de {count}: indicarlo una vez, como un solo texto (';' separa lo que le pertenece: {joined}).</translation>
    </message>
    <message>
      <source>The parameter {what} is given as a list of {count}: give it once.</source>
      <translation>El parámetro {what} se indica como una lista de {count}: indicarlo una vez.</translation>
    </message>
    <message>
      <source>The parameter {what} is missing: give it a value.</source>
      <translation>Falta el parámetro {what}: darle un valor.</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: choose from 0 to {last}.</source>
      <translation>El parámetro {what} es {value}: elegir de 0 a {last}.</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give a list of paths of rasters or names of layers.</source>
      <translation>El parámetro {what} es {value}: dar una lista de rutas de rásteres o nombres de capas.</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give a number from {lowest:g} to {highest:g}.</source>
      <translation>El parámetro {what} es {value}: dar un número de {lowest:g} a {highest:g}.</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give a whole number from {lowest:.0f} to {highest:.0f}.</source>
      <translation>El parámetro {what} es {value}: dar un número entero de {lowest:.0f} a {highest:.0f}.</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give the number of a band, from 1 on.</source>
      <translation>El parámetro {what} es {value}: dar el número de una banda, a partir de 1.</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give the path of a raster or the name of a layer.</source>
      <translation>El parámetro {what} es {value}: dar la ruta de un ráster o el nombre de una capa.</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give the path of the output.</source>
      <translation>El parámetro {what} es {value}: dar la ruta de la salida.</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give true or false.</source>
      <translation>El parámetro {what} es {value}: dar true o false.</translation>
    </message>
    <message>
      <source>The places have no field '{name}': choose one that they have, or none.</source>
      <translation>Los lugares no tienen el campo '{name}': elegir uno que tengan, o ninguno.</translation>
    </message>
    <message>
      <source>The places to explain are lines, or points and polygons in one layer: give a layer of points or one of polygons.</source>
      <translation>Los lugares que explicar son líneas, o puntos y polígonos en una misma capa: dar una capa de puntos o una de polígonos.</translation>
    </message>
    <message>
      <source>The places with their prediction, the base that contributions start from, a field per factor or group, and the three that count most as a text.</source>
      <translation>Los lugares con su predicción, la base de la que parten las contribuciones, un campo por factor o grupo, y los tres que más cuentan como texto.</translation>
    </message>
    <message>
      <source>The polygons cannot be drawn on the raster ({message}): fix their geometry.</source>
      <translation>Los polígonos no se pueden dibujar en el ráster ({message}): reparar su geometría.</translation>
    </message>
    <message>
      <source>The polygons or lines with their own fields, cells (of lines: length), mean, maximum and, of each zone, its share in per cent (zone_1_pct …).</source>
      <translation>Los polígonos o líneas con sus propios campos, celdas (de líneas: longitud), media, máximo y, de cada zona, su proporción en tanto por ciento (zone_1_pct …).</translation>
    </message>
    <message>
      <source>The polygons with all their fields, probability, deviation, zone and zone_name.</source>
      <translation>Los polígonos con todos sus campos, probabilidad, desviación, zone y zone_name.</translation>
    </message>
    <message>
      <source>The polygons with label, split, block, how many landslides they hold, which share these cover, and a field per statistic.</source>
      <translation>Los polígonos con label, split, block, cuántos deslizamientos contienen, qué proporción cubren estos, y un campo por estadística.</translation>
    </message>
    <message>
      <source>The prediction cannot be '{prediction}': choose one of {known}.</source>
      <translation>La predicción no puede ser '{prediction}': elija una de {known}.</translation>
    </message>
    <message>
      <source>The prediction rate is of landslides in spatial blocks that were held out, not of later ones.</source>
      <translation>La tasa de predicción es de deslizamientos en bloques espaciales reservados, no de otros posteriores.</translation>
    </message>
    <message>
      <source>The prediction rate is of landslides that were held out at random, not of later ones.</source>
      <translation>La tasa de predicción es de deslizamientos reservados al azar, no de otros posteriores.</translation>
    </message>
    <message>
      <source>The prediction rate is one by time, as Chung and Fabbri (2003) mean it: of landslides of {date} and later, on a map of older ones.</source>
      <translation>La tasa de predicción es temporal, en el sentido de Chung y Fabbri (2003): de deslizamientos de {date} y posteriores, sobre un mapa de otros más antiguos.</translation>
    </message>
    <message>
      <source>The projection of the DEM changes scale from west to east by more than one per cent, and the scale in the middle of each row is taken.</source>
      <translation>La proyección del MDE cambia la escala de oeste a este en más del uno por ciento, y se toma la escala en el centro de cada fila.</translation>
    </message>
    <message>
      <source>The published study, step by step</source>
      <translation>El estudio publicado, paso a paso</translation>
    </message>
    <message>
      <source>The range {minimum} to {maximum} cannot be cut: give a finite minimum up to a maximum.</source>
      <translation>El rango de {minimum} a {maximum} no se puede cortar: dar un mínimo finito que no supere el máximo.</translation>
    </message>
    <message>
      <source>The raster '{path}' cannot be opened ({why}): check the file.</source>
      <translation>El ráster '{path}' no se puede abrir ({why}): comprobar el archivo.</translation>
    </message>
    <message>
      <source>The raster '{path}' cannot be read ({reason}): is the file complete?</source>
      <translation>El ráster '{path}' no se puede leer ({reason}): ¿está completo el archivo?</translation>
    </message>
    <message>
      <source>The raster '{path}' does not touch the reference grid: check its coordinate reference system and position, or leave it out.</source>
      <translation>El ráster '{path}' no toca la malla de referencia: comprobar su sistema de referencia de coordenadas y su posición, o quitarlo.</translation>
    </message>
    <message>
      <source>The raster '{path}' has a CRS in degrees ({crs}), but its coordinates reach {farthest:,.0f}: assign the CRS that they are in (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>El ráster '{path}' tiene un SRC en grados ({crs}), pero sus coordenadas alcanzan {farthest:,.0f}: asignarle el SRC en el que están (Ráster &gt; Proyecciones &gt; Asignar proyección).</translation>
    </message>
    <message>
      <source>The raster '{path}' has no CRS, and its cells of {size:.6g} look like degrees, but metres are assumed.</source>
      <translation>El ráster '{path}' no tiene SRC, y sus celdas de {size:.6g} parecen grados, pero se suponen metros.</translation>
    </message>
    <message>
      <source>The raster '{path}' has no CRS: that of the others is assumed, {crs}.</source>
      <translation>El ráster '{path}' no tiene SRC: se supone el de los demás, {crs}.</translation>
    </message>
    <message>
      <source>The raster '{path}' has no band named '{name}': its bands are {names}.</source>
      <translation>El ráster '{path}' no tiene ninguna banda llamada '{name}': sus bandas son {names}.</translation>
    </message>
    <message>
      <source>The raster '{path}' has no band {band} ({name}): it has {count}.</source>
      <translation>El ráster '{path}' no tiene la banda {band} ({name}): tiene {count}.</translation>
    </message>
    <message>
      <source>The raster '{path}' has no band {number}: it has {count}.</source>
      <translation>El ráster '{path}' no tiene la banda {number}: tiene {count}.</translation>
    </message>
    <message>
      <source>The raster '{path}' has no cell that is valid in every band: check its nodata value.</source>
      <translation>El ráster '{path}' no tiene ninguna celda que sea válida en todas las bandas: comprobar su valor sin datos (nodata).</translation>
    </message>
    <message>
      <source>The raster '{path}' has no coordinate reference system and another grid than the reference: assign its CRS (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>El ráster '{path}' no tiene sistema de referencia de coordenadas y su malla es distinta de la de referencia: asignarle su SRC (Ráster &gt; Proyecciones &gt; Asignar proyección).</translation>
    </message>
    <message>
      <source>The raster '{path}' has no coordinate reference system, and the others have different ones ({known}): assign its own (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>El ráster '{path}' no tiene sistema de referencia de coordenadas, y los demás los tienen distintos ({known}): asignarle el suyo (Ráster &gt; Proyecciones &gt; Asignar proyección).</translation>
    </message>
    <message>
      <source>The raster '{path}' has no coordinate reference system: assign it one.</source>
      <translation>El ráster '{path}' no tiene sistema de referencia de coordenadas: asignarle uno.</translation>
    </message>
    <message>
      <source>The raster '{path}' has {count} bands, which have names of their own, but is given one name ('{name}'): leave its place in NAMES empty.</source>
      <translation>El ráster '{path}' tiene {count} bandas, que tienen nombres propios, pero se le da un solo nombre ('{name}'): dejar vacío su lugar en NAMES.</translation>
    </message>
    <message>
      <source>The raster '{path}' holds classes, not factor values: give the factor stack it was made of.</source>
      <translation>El ráster '{path}' contiene clases, no valores de factores: dar la pila de factores con la que se hizo.</translation>
    </message>
    <message>
      <source>The raster '{path}' holds complex numbers ({dtype}), of which a factor can be only one part: make a raster of their amplitude or phase.</source>
      <translation>El ráster '{path}' contiene números complejos ({dtype}), de los que un factor solo puede ser una parte: hacer un ráster de su amplitud o de su fase.</translation>
    </message>
    <message>
      <source>The raster '{path}' holds factors or classes, not information values: give the map that 'Information value' made.</source>
      <translation>El ráster '{path}' contiene factores o clases, no valores de información: dar el mapa que hizo 'Valor de información'.</translation>
    </message>
    <message>
      <source>The raster '{path}' holds no limits of zones (LIMITS_FROM): give one that 'Zone susceptibility map' made, or a run's manifest.json.</source>
      <translation>El ráster '{path}' no contiene límites de zonas (LIMITS_FROM): dar uno que hizo 'Zonificar mapa de susceptibilidad', o el manifest.json de una ejecución.</translation>
    </message>
    <message>
      <source>The raster '{path}' holds the whole numbers from {low:g} to {high:g} only: it looks classed already.</source>
      <translation>El ráster '{path}' contiene solo los números enteros de {low:g} a {high:g}: parece ya clasificado.</translation>
    </message>
    <message>
      <source>The raster '{path}' holds {value:.4g} in all cells looked at.</source>
      <translation>El ráster '{path}' contiene {value:.4g} en todas las celdas examinadas.</translation>
    </message>
    <message>
      <source>The raster '{path}' is a picture: its colours {colours} would be factors.</source>
      <translation>El ráster '{path}' es una imagen: sus colores {colours} serían factores.</translation>
    </message>
    <message>
      <source>The raster '{path}' is no class stack, and its values are more than {most} or not whole, so they are no classes of another program either: make classes with 'Reclassify factors'.</source>
      <translation>El ráster '{path}' no es una pila de clases, y sus valores son más de {most} o no son enteros, así que tampoco son clases de otro programa: crear clases con 'Reclasificar factores'.</translation>
    </message>
    <message>
      <source>The raster '{path}' is no zone map, which holds 1 to {most} whole numbers: make one with 'Zone susceptibility map'.</source>
      <translation>El ráster '{path}' no es un mapa de zonas, que contiene de 1 a {most} números enteros: hacer uno con 'Zonificar mapa de susceptibilidad'.</translation>
    </message>
    <message>
      <source>The raster '{path}' is not what it was in the manifest's run: bring the same file back.</source>
      <translation>El ráster '{path}' no es el que era en la ejecución del manifiesto: recuperar el mismo archivo.</translation>
    </message>
    <message>
      <source>The raster '{path}' is rotated or upside down: warp it to a north-up grid first.</source>
      <translation>El ráster '{path}' está girado o invertido: transformarlo antes a una malla con el norte arriba.</translation>
    </message>
    <message>
      <source>The raster '{path}' lives in memory only, so a virtual stack would lose it: end the output's name with .tif.</source>
      <translation>El ráster '{path}' solo existe en memoria, así que una pila virtual lo perdería: terminar el nombre de la salida en .tif.</translation>
    </message>
    <message>
      <source>The raster '{path}' would have {columns:,} × {rows:,} cells in {bands} bands, more than a GeoTIFF can hold: {remedy}.</source>
      <translation>El ráster '{path}' tendría {columns:,} × {rows:,} celdas en {bands} bandas, más de lo que puede contener un GeoTIFF: {remedy}.</translation>
    </message>
    <message>
      <source>The raster '{path}', which the manifest names, is not there: bring it back to that place.</source>
      <translation>El ráster '{path}', que nombra el manifiesto, no está ahí: devolverlo a ese lugar.</translation>
    </message>
    <message>
      <source>The raster '{raster}' cannot be brought to the reference grid ({reason}): warp it first.</source>
      <translation>El ráster '{raster}' no se puede llevar a la malla de referencia ({reason}): transformarlo antes.</translation>
    </message>
    <message numerus="yes">
      <source>The raster '{raster}' has no band {band}: choose 1 to {count}.</source>
      <translation>
        <numerusform>El ráster '{raster}' no tiene la banda {band}: tiene una sola, que es la 1.</numerusform>
        <numerusform>El ráster '{raster}' no tiene la banda {band}: elegir de 1 a {count}.</numerusform>
      </translation>
    </message>
    <message>
      <source>The raster '{value}', given for '{title}', cannot be found: check its path.</source>
      <translation>El ráster '{value}', indicado para '{title}', no se encuentra: comprobar su ruta.</translation>
    </message>
    <message>
      <source>The raster '{value}', given for '{title}', cannot be opened where it is: download it first.</source>
      <translation>El ráster '{value}', indicado para '{title}', no se puede abrir donde está: descargarlo antes.</translation>
    </message>
    <message>
      <source>The raster '{value}', given for '{title}', is a folder: choose a file in it.</source>
      <translation>El ráster '{value}', indicado para '{title}', es una carpeta: elegir un archivo de ella.</translation>
    </message>
    <message>
      <source>The raster '{value}', given for '{title}', is a whole file geodatabase: export the raster in it as a GeoTIFF (older versions of GDAL read no raster there).</source>
      <translation>El ráster '{value}', indicado para '{title}', es una geodatabase de archivos entera: exportar como GeoTIFF el ráster que contiene (las versiones más antiguas de GDAL no leen ningún ráster en ella).</translation>
    </message>
    <message>
      <source>The raster has no coordinate reference system, and the points have one: assign it one.</source>
      <translation>El ráster no tiene sistema de referencia de coordenadas, y los puntos sí: asignarle uno.</translation>
    </message>
    <message>
      <source>The raster has too few different values for {zones} zones: it gets {count}.</source>
      <translation>El ráster tiene demasiado pocos valores distintos para {zones} zonas: recibe {count}.</translation>
    </message>
    <message>
      <source>The raster of the map has shape {shape}: give one band of rows and columns.</source>
      <translation>El ráster del mapa tiene la forma {shape}: dar una banda de filas y columnas.</translation>
    </message>
    <message>
      <source>The raster of what raises each cell most holds {most} factors or groups, and there are {count}: put some into groups.</source>
      <translation>El ráster de lo que más eleva cada celda admite {most} factores o grupos, y hay {count}: reúna algunos en grupos.</translation>
    </message>
    <message>
      <source>The raster with the near-infrared band; it may be the same one. On another grid it is warped: bilinear, by average where its cells are at most half as wide.</source>
      <translation>El ráster con la banda del infrarrojo cercano; puede ser el mismo. Si está en otra malla, se transforma: bilineal, o por la media donde sus celdas tienen como mucho la mitad del ancho.</translation>
    </message>
    <message>
      <source>The raster with the red band; its grid is the output's.</source>
      <translation>El ráster con la banda roja; su malla es la de la salida.</translation>
    </message>
    <message>
      <source>The ratio is {ratio:g} non-landslides a landslide: choose {lowest:g} to {highest:g}.</source>
      <translation>La razón es de {ratio:g} no deslizamientos por deslizamiento: elegir de {lowest:g} a {highest:g}.</translation>
    </message>
    <message>
      <source>The reference '{path}' has no CRS: metres in a plane are assumed.</source>
      <translation>La referencia '{path}' no tiene SRC: se suponen metros en un plano.</translation>
    </message>
    <message>
      <source>The reference '{path}' has no position and no cell size: georeference it first.</source>
      <translation>La referencia '{path}' no tiene posición ni tamaño de celda: georreferenciarla antes.</translation>
    </message>
    <message>
      <source>The reference '{path}' is much coarser than most factors: its cells are {own:.4g} m, theirs {usual:.4g} m, and all are brought to {own:.4g} m.</source>
      <translation>La referencia '{path}' es mucho menos detallada que la mayoría de los factores: sus celdas son de {own:.4g} m, las de ellos de {usual:.4g} m, y todos se llevan a {own:.4g} m.</translation>
    </message>
    <message>
      <source>The reference '{path}' is much finer than most factors: its cells are {own:.4g} m, theirs {usual:.4g} m, so most values are only interpolated.</source>
      <translation>La referencia '{path}' es mucho más detallada que la mayoría de los factores: sus celdas son de {own:.4g} m, las de ellos de {usual:.4g} m, así que la mayoría de los valores son solo interpolados.</translation>
    </message>
    <message>
      <source>The reference raster '{path}' has no coordinate reference system but the study area has: assign one.</source>
      <translation>El ráster de referencia '{path}' no tiene sistema de referencia de coordenadas, pero el área de estudio sí: asignarle uno.</translation>
    </message>
    <message>
      <source>The reference raster has no coordinate reference system: assign it one.</source>
      <translation>El ráster de referencia no tiene sistema de referencia de coordenadas: asignarle uno.</translation>
    </message>
    <message>
      <source>The reference raster is rotated or upside down: warp it to a north-up grid first.</source>
      <translation>El ráster de referencia está girado o invertido: transformarlo antes a una malla con el norte arriba.</translation>
    </message>
    <message>
      <source>The run of the manifest was given a layer that is in no file: give it as {name}.</source>
      <translation>A la ejecución del manifiesto se le dio una capa que no está en ningún archivo: indicarla como {name}.</translation>
    </message>
    <message>
      <source>The run was cancelled, so no output was written.</source>
      <translation>La ejecución se canceló, así que no se escribió ninguna salida.</translation>
    </message>
    <message numerus="yes">
      <source>The run was cancelled, so no output was written; {count} finished tiles lie in '{folder}': run the same once more to go on with them, or remove the folder.</source>
      <translation>
        <numerusform>La ejecución se canceló y no se escribió ninguna salida; una tesela terminada está en «{folder}»: ejecute lo mismo otra vez para continuar con ella, o elimine la carpeta.</numerusform>
        <numerusform>La ejecución se canceló y no se escribió ninguna salida; {count} teselas terminadas están en «{folder}»: ejecute lo mismo otra vez para continuar con ellas, o elimine la carpeta.</numerusform>
      </translation>
    </message>
    <message>
      <source>The same landslides against the same random cells; 95 % intervals</source>
      <translation>Los mismos deslizamientos frente a las mismas celdas aleatorias; intervalos del 95 %</translation>
    </message>
    <message>
      <source>The same seed gives the same choice every time, whatever the number of threads.</source>
      <translation>La misma semilla da siempre la misma elección, sea cual sea el número de hilos.</translation>
    </message>
    <message>
      <source>The samples and the stack '{path}' share no factor: the samples have {fields}, the stack has {names}. Give the stack that the samples were built from.</source>
      <translation>Las muestras y la pila '{path}' no comparten ningún factor: las muestras tienen {fields}, la pila tiene {names}. Dar la pila con la que se construyeron las muestras.</translation>
    </message>
    <message>
      <source>The samples do not tell of several spatial blocks, so that each was compared with all others: the threshold is low, and more lies outside than if it came from places apart.</source>
      <translation>Las muestras no indican varios bloques espaciales, de modo que cada una se comparó con todas las demás: el umbral es bajo, y queda más fuera que si este procediera de lugares separados.</translation>
    </message>
    <message>
      <source>The samples have no factor '{factor}', given as categorical: {factors}.</source>
      <translation>Las muestras no tienen el factor '{factor}', indicado como categórico: {factors}.</translation>
    </message>
    <message>
      <source>The samples hold no landslide whose split is 'test': build them with a training share below 1, or give none.</source>
      <translation>Las muestras no contienen ningún deslizamiento cuyo split sea 'test': construirlas con una proporción de entrenamiento inferior a 1, o no dar ninguna.</translation>
    </message>
    <message>
      <source>The samples hold no numbers of these factors of the model, {missing}; they have {fields}: give the samples that it was trained on, or others with its factors.</source>
      <translation>Las muestras no contienen números de estos factores del modelo, {missing}; tienen {fields}: dar las muestras con las que se entrenó, u otras con sus factores.</translation>
    </message>
    <message>
      <source>The samples hold {slides} landslides and {others} non-landslides whose split is 'test': both are needed, so build the samples of both, with a training share below 1.</source>
      <translation>Las muestras contienen {slides} deslizamientos y {others} no deslizamientos cuyo split es 'test': hacen falta ambos, así que construir las muestras con unos y otros, con una proporción de entrenamiento inferior a 1.</translation>
    </message>
    <message>
      <source>The samples layer has no factor field, one of numbers: make it with 'Build training samples'.</source>
      <translation>La capa de muestras no tiene ningún campo de factor, es decir, numérico: hacerla con 'Construir muestras de entrenamiento'.</translation>
    </message>
    <message>
      <source>The samples layer has no field 'label': make it with 'Build training samples'.</source>
      <translation>La capa de muestras no tiene el campo 'label': hacerla con 'Construir muestras de entrenamiento'.</translation>
    </message>
    <message>
      <source>The samples layer holds no sample whose split is '{test}': build it with a training share below 1, or take all samples.</source>
      <translation>La capa de muestras no contiene ninguna muestra cuyo split sea '{test}': construirla con una proporción de entrenamiento inferior a 1, o tomar todas las muestras.</translation>
    </message>
    <message>
      <source>The samples layer holds no sample: make it with 'Build training samples'.</source>
      <translation>La capa de muestras no contiene ninguna muestra: hacerla con 'Construir muestras de entrenamiento'.</translation>
    </message>
    <message>
      <source>The samples were not split by spatial blocks of {block_size:g} m of this map: predict over the factor stack that they were built from.</source>
      <translation>Las muestras no se dividieron por bloques espaciales de {block_size:g} m de este mapa: predecir sobre la pila de factores con la que se construyeron.</translation>
    </message>
    <message>
      <source>The scale of the reflectance is {scale:g}: give a number above 0, such as 0.0001.</source>
      <translation>La escala de la reflectancia es {scale:g}: dar un número mayor que 0, como 0.0001.</translation>
    </message>
    <message>
      <source>The scheduler '{scheduler}' does not answer ({reason}): check that it runs, and its address.</source>
      <translation>El planificador '{scheduler}' no responde ({reason}): compruebe que está en marcha y su dirección.</translation>
    </message>
    <message>
      <source>The scheduler '{scheduler}' has no worker: start some, and wait for one.</source>
      <translation>El planificador '{scheduler}' no tiene ningún trabajador: inicie algunos y espere a que haya uno.</translation>
    </message>
    <message>
      <source>The scheduler '{scheduler}' is neither an address such as tcp://host:8786 nor a scheduler file: give one of them.</source>
      <translation>El planificador '{scheduler}' no es ni una dirección como tcp://host:8786 ni un archivo de planificador: indique uno de los dos.</translation>
    </message>
    <message>
      <source>The scheduler '{scheduler}' was lost during the work, so no output was written: start it and its workers again, and then the run.</source>
      <translation>El planificador '{scheduler}' se perdió durante el trabajo, por lo que no se escribió ninguna salida: inícielo de nuevo con sus trabajadores y después la ejecución.</translation>
    </message>
    <message>
      <source>The second map is on another grid, and is read on that of the first ({resampling}).</source>
      <translation>El segundo mapa está en otra malla, y se lee en la del primero ({resampling}).</translation>
    </message>
    <message>
      <source>The seed {seed} is negative: give 0 or more.</source>
      <translation>La semilla {seed} es negativa: dar 0 o más.</translation>
    </message>
    <message>
      <source>The setting '{name}' is {value}: choose {room}.</source>
      <translation>El ajuste '{name}' es {value}: elegir {room}.</translation>
    </message>
    <message>
      <source>The setting '{name}' of the model is damaged: train it again, with a list.</source>
      <translation>El ajuste '{name}' del modelo está dañado: entrenarlo de nuevo, con una lista.</translation>
    </message>
    <message>
      <source>The share is the factor's part in the drops of all factors together.</source>
      <translation>La proporción es la parte del factor en las caídas de todos los factores juntos.</translation>
    </message>
    <message>
      <source>The share of cells with landslides is {share:g}: divide the number of such cells by that of all cells with data, which gives a number above 0 and below 1.</source>
      <translation>La proporción de celdas con deslizamientos es {share:g}: dividir el número de tales celdas por el de todas las celdas con datos, lo que da un número mayor que 0 y menor que 1.</translation>
    </message>
    <message>
      <source>The shortest distance is {distance:g} m: choose 0 to {longest:,.0f}.</source>
      <translation>La distancia mínima es de {distance:g} m: elegir de 0 a {longest:,.0f}.</translation>
    </message>
    <message>
      <source>The side of the spatial blocks is not known yet: choose a number of metres.</source>
      <translation>Aún no se conoce el lado de los bloques espaciales: elegir un número de metros.</translation>
    </message>
    <message>
      <source>The side of the spatial blocks is {block_size} m: choose a positive number.</source>
      <translation>El lado de los bloques espaciales es de {block_size} m: elegir un número positivo.</translation>
    </message>
    <message>
      <source>The six most important factors, the first the most</source>
      <translation>Los seis factores más importantes, el primero el más importante</translation>
    </message>
    <message>
      <source>The slope strategy's limit is in degrees, but the factor '{name}' is in '{unit}': make it in degrees ({how}, or by 'Terrain factors from DEM'), or choose another strategy.</source>
      <translation>El límite de la estrategia de la pendiente está en grados, pero el factor '{name}' está en '{unit}': hacerlo en grados ({how}, o con 'Factores del terreno a partir de un MDE'), o elegir otra estrategia.</translation>
    </message>
    <message>
      <source>The slope strategy's limit is in degrees, but the factor '{name}' reaches {highest}, as if it were in {unit}.</source>
      <translation>El límite de la estrategia de la pendiente está en grados, pero el factor '{name}' alcanza {highest}, como si estuviera en {unit}.</translation>
    </message>
    <message>
      <source>The smallest patch is {cells} cells: give a whole number from 1 on, which keeps all.</source>
      <translation>La mancha mínima es de {cells} celdas: dar un número entero a partir de 1, que las conserva todas.</translation>
    </message>
    <message>
      <source>The smallest value of the catchment area '{path}' is {value:.4g}, one cell if cells are counted, and it is given as square metres: it is taken as a number of cells.</source>
      <translation>El valor más pequeño del área de captación '{path}' es {value:.4g}, una celda si se cuentan celdas, y se ha indicado que está en metros cuadrados: se toma como número de celdas.</translation>
    </message>
    <message>
      <source>The smallest value of the catchment area '{path}' is {value:.4g}, one cell in square metres, and it is given as a number of cells: it is taken as square metres.</source>
      <translation>El valor más pequeño del área de captación '{path}' es {value:.4g}, una celda en metros cuadrados, y se ha indicado que es un número de celdas: se toma como metros cuadrados.</translation>
    </message>
    <message>
      <source>The smallest value of the catchment area '{path}' is {value:.4g}, one cell in {units}, as SAGA writes it: it is converted.</source>
      <translation>El valor más pequeño del área de captación '{path}' es {value:.4g}, una celda en {units}, como la escribe SAGA: se convierte.</translation>
    </message>
    <message>
      <source>The smallest value of the catchment area '{path}' is {value:.4g}, which is about one cell neither as a number of cells nor in square metres ({metres:.4g}) nor in square units of the CRS ({square:.4g}): compute the catchment area, and not its logarithm or the specific one, from this DEM, or, if it was cut from a larger one, cut both wider, so that a summit is within.</source>
      <translation>El valor más pequeño del área de captación '{path}' es {value:.4g}, que no equivale aproximadamente a una celda ni como número de celdas, ni en metros cuadrados ({metres:.4g}), ni en unidades cuadradas del SRC ({square:.4g}): calcular el área de captación, y no su logaritmo ni la específica, a partir de este MDE, o, si se recortó de otra mayor, recortar ambos con más margen, para que incluyan una cumbre.</translation>
    </message>
    <message>
      <source>The smallest value of the catchment area '{path}' is {value:.4g}, which is about one cell neither as a number of cells nor in square metres ({metres:.4g}): compute the catchment area, and not its logarithm or the specific one, from this DEM, or, if it was cut from a larger one, cut both wider, so that a summit is within.</source>
      <translation>El valor más pequeño del área de captación '{path}' es {value:.4g}, que no equivale aproximadamente a una celda ni como número de celdas ni en metros cuadrados ({metres:.4g}): calcular el área de captación, y no su logaritmo ni la específica, a partir de este MDE, o, si se recortó de otra mayor, recortar ambos con más margen, para que incluyan una cumbre.</translation>
    </message>
    <message>
      <source>The smoothing constant is {alpha}: choose {lowest:g} to {highest:g}.</source>
      <translation>La constante de suavizado es {alpha}: elegir de {lowest:g} a {highest:g}.</translation>
    </message>
    <message>
      <source>The span '{part}' of the cloud mask's values runs backwards or holds more than {most:,}: write the lower number first, and only values that the mask has.</source>
      <translation>El intervalo '{part}' de los valores de la máscara de nubes va al revés o contiene más de {most:,}: escribir primero el número menor, y solo valores que tenga la máscara.</translation>
    </message>
    <message>
      <source>The stack '{output}' would be one of the single files: choose another name for it.</source>
      <translation>La pila '{output}' sería uno de los archivos individuales: elegir otro nombre para ella.</translation>
    </message>
    <message>
      <source>The stack '{path}' has no factor '{factor}', which the model was trained on: give the stack that its samples were built from.</source>
      <translation>La pila '{path}' no tiene el factor '{factor}', con el que se entrenó el modelo: dar la pila con la que se construyeron sus muestras.</translation>
    </message>
    <message>
      <source>The stack '{path}' has no factor '{factor}', which the samples have: give the stack that they were built from.</source>
      <translation>La pila '{path}' no tiene el factor '{factor}', que las muestras sí tienen: indique la pila con la que se construyeron.</translation>
    </message>
    <message>
      <source>The stack '{path}' is no file, so a virtual stack would lose it: end the output's name with .tif.</source>
      <translation>La pila '{path}' no es un archivo, así que una pila virtual la perdería: terminar el nombre de la salida en .tif.</translation>
    </message>
    <message>
      <source>The stack has factors that the model does not use: in the folds it is trained on all.</source>
      <translation>La pila tiene factores que el modelo no usa: en los pliegues se entrena con todos.</translation>
    </message>
    <message>
      <source>The stack has no factor named '{factor}', which the slope strategy needs: it has {names}; name the one that holds the slope in degrees.</source>
      <translation>La pila no tiene ningún factor llamado '{factor}', que la estrategia de la pendiente necesita: tiene {names}; indicar el que contiene la pendiente en grados.</translation>
    </message>
    <message>
      <source>The stack that the samples were built from.</source>
      <translation>La pila con la que se construyeron las muestras.</translation>
    </message>
    <message>
      <source>The strategy 'given' takes own non-landslides: give them, or choose another one.</source>
      <translation>La estrategia 'given' toma no deslizamientos propios: indicarlos, o elegir otra.</translation>
    </message>
    <message>
      <source>The strategy '{strategy}' needs information values, but the folds were planned without classes: give the class stack, or choose another strategy.</source>
      <translation>La estrategia '{strategy}' necesita valores de información, pero los pliegues se planearon sin clases: dar la pila de clases, o elegir otra estrategia.</translation>
    </message>
    <message>
      <source>The strategy '{strategy}' with the model '{network}' could not be tried: {why} Look at trials that could be made.</source>
      <translation>No se pudo probar la estrategia '{strategy}' con el modelo '{network}': {why} Mirar las pruebas que sí se pudieron hacer.</translation>
    </message>
    <message>
      <source>The strategy needs an information-value map: make one with 'Information value' and give it.</source>
      <translation>La estrategia necesita un mapa de valor de información: hacer uno con 'Valor de información' e indicarlo.</translation>
    </message>
    <message>
      <source>The study area does not touch the reference grid: check its position and CRS.</source>
      <translation>El área de estudio no toca la malla de referencia: comprobar su posición y su SRC.</translation>
    </message>
    <message>
      <source>The study area has no CRS: that of the reference is assumed, {crs}.</source>
      <translation>El área de estudio no tiene SRC: se supone el de la referencia, {crs}.</translation>
    </message>
    <message>
      <source>The study area holds no polygon: choose a polygon layer.</source>
      <translation>El área de estudio no contiene ningún polígono: elegir una capa de polígonos.</translation>
    </message>
    <message>
      <source>The study area's polygons cannot be merged ({message}): fix their geometry.</source>
      <translation>Los polígonos del área de estudio no se pueden unir ({message}): reparar su geometría.</translation>
    </message>
    <message>
      <source>The sum of the information values over the factors, float32.</source>
      <translation>La suma de los valores de información de los factores, float32.</translation>
    </message>
    <message>
      <source>The support vector machine did not converge: a smaller C steadies it.</source>
      <translation>La máquina de vectores de soporte no convergió: una C menor la estabiliza.</translation>
    </message>
    <message>
      <source>The support vector machine's decisions differ by {difference:.2g} from scikit-learn's: check that it is a released version and train again.</source>
      <translation>Las decisiones de la máquina de vectores de soporte difieren en {difference:.2g} de las de scikit-learn: comprobar que sea una versión publicada y entrenar de nuevo.</translation>
    </message>
    <message>
      <source>The table '{path}' has no column {missing}: give one from 'Information value', or a model file (*.onnx).</source>
      <translation>La tabla '{path}' no tiene la columna {missing}: dar una de 'Valor de información', o un archivo de modelo (*.onnx).</translation>
    </message>
    <message>
      <source>The table '{path}' has no information value of class {number} of '{factor}': give the table that was made of this class stack.</source>
      <translation>La tabla '{path}' no tiene el valor de información de la clase {number} de '{factor}': dar la tabla que se hizo con esta pila de clases.</translation>
    </message>
    <message>
      <source>The table '{path}' has {there} classes of '{factor}', and the class stack '{stack}' {here}: give the two that belong together.</source>
      <translation>La tabla '{path}' tiene {there} clases de '{factor}', y la pila de clases '{stack}' {here}: dar las dos que van juntas.</translation>
    </message>
    <message>
      <source>The table '{path}' is of other factors ({foreign}) than the class stack '{stack}', which has {names}: give the two that belong together.</source>
      <translation>La tabla '{path}' es de otros factores ({foreign}) que la pila de clases '{stack}', que tiene {names}: dar las dos que van juntas.</translation>
    </message>
    <message>
      <source>The table has no geometry: points are made of its columns '{x}' and '{y}' ({crs}).</source>
      <translation>La tabla no tiene geometría: se hacen puntos con sus columnas '{x}' y '{y}' ({crs}).</translation>
    </message>
    <message>
      <source>The table of all landslides counts those that the models were trained on, as the paper does. It can flatter a model, the more the better it knows these by heart.</source>
      <translation>La tabla de todos los deslizamientos cuenta aquellos con los que se entrenaron los modelos, como hace el artículo. Puede favorecer a un modelo, tanto más cuanto mejor se los sepa de memoria.</translation>
    </message>
    <message>
      <source>The table of all landslides counts those that the models were trained on, as the paper does. It can flatter a model, the more the better it knows these by heart: compare by the tables of held-out landslides.</source>
      <translation>La tabla de todos los deslizamientos cuenta aquellos con los que se entrenaron los modelos, como hace el artículo. Puede favorecer a un modelo, tanto más cuanto mejor se los sepa de memoria: comparar por las tablas de deslizamientos reservados.</translation>
    </message>
    <message>
      <source>The table of {count:,} places in {bands} bands</source>
      <translation>La tabla de {count:,} lugares en {bands} bandas</translation>
    </message>
    <message>
      <source>The test asks of later landslides, wherever they are: many have neighbours that were trained on. How good the map is where no landslide is known nearby was not computed: set folds (FOLDS, such as 5) to learn it.</source>
      <translation>La prueba pregunta por deslizamientos posteriores, estén donde estén: muchos tienen vecinos con los que se entrenó. No se calculó qué tan bueno es el mapa donde no se conoce ningún deslizamiento cercano: fijar pliegues (FOLDS, por ejemplo 5) para saberlo.</translation>
    </message>
    <message>
      <source>The test by time, and single splits beside it</source>
      <translation>La prueba por tiempo y, junto a ella, particiones sueltas</translation>
    </message>
    <message>
      <source>The tested model</source>
      <translation>El modelo probado</translation>
    </message>
    <message>
      <source>The threshold is {cut}: choose a number from 0 to 1.</source>
      <translation>El umbral es {cut}: elegir un número de 0 a 1.</translation>
    </message>
    <message>
      <source>The tiles of the output '{path}' would lie in '{folder}', which is no folder: choose another name.</source>
      <translation>Las teselas de la salida «{path}» quedarían en «{folder}», que no es una carpeta: elija otro nombre.</translation>
    </message>
    <message>
      <source>The trained model, for 'A trained model on a new area'.</source>
      <translation>El modelo entrenado, para 'Un modelo entrenado en un área nueva'.</translation>
    </message>
    <message>
      <source>The trained model.</source>
      <translation>El modelo entrenado.</translation>
    </message>
    <message>
      <source>The training samples form an array of shape {shape}, but {names} factor names and {kinds} kinds were given: give one column per factor and at least one sample.</source>
      <translation>Las muestras de entrenamiento forman una matriz de forma {shape}, pero se dieron {names} nombres de factores y {kinds} tipos: dar una columna por factor y al menos una muestra.</translation>
    </message>
    <message>
      <source>The training samples have values of shape {shape} and labels of shape {labels_shape}, which do not fit {factors} factors: give one row and one label per sample, one column per factor.</source>
      <translation>Las muestras de entrenamiento tienen valores de forma {shape} y etiquetas de forma {labels_shape}, que no se ajustan a {factors} factores: dar una fila y una etiqueta por muestra, y una columna por factor.</translation>
    </message>
    <message>
      <source>The training share is {train_share}: choose a number from {lowest:g} to {highest:g}.</source>
      <translation>La proporción de entrenamiento es {train_share}: elegir un número de {lowest:g} a {highest:g}.</translation>
    </message>
    <message>
      <source>The unit of the catchment area is '{catchment_unit}': choose m2 or cells.</source>
      <translation>La unidad del área de captación es '{catchment_unit}': elegir m2 o cells.</translation>
    </message>
    <message>
      <source>The values of '{path}' reach from {low:.4g} to {high:.4g} and not from 0 to 1, as susceptibility does.</source>
      <translation>Los valores de '{path}' van de {low:.4g} a {high:.4g} y no de 0 a 1, como la susceptibilidad.</translation>
    </message>
    <message>
      <source>The values of '{path}' reach from {low:.4g} to {high:.4g}, not from 0 to 1: the threshold {threshold:g} does not fit them, so that accuracy, precision, recall and F1 say nothing.</source>
      <translation>Los valores de '{path}' van de {low:.4g} a {high:.4g}, no de 0 a 1: el umbral {threshold:g} no les corresponde, así que la exactitud, la precisión, la exhaustividad y el F1 no dicen nada.</translation>
    </message>
    <message>
      <source>The vector layer '{path}' cannot be opened ({reason}): check the file.</source>
      <translation>La capa vectorial '{path}' no se puede abrir ({reason}): comprobar el archivo.</translation>
    </message>
    <message>
      <source>The vector layer '{path}' cannot be read ({reason}): is the file complete?</source>
      <translation>La capa vectorial '{path}' no se puede leer ({reason}): ¿está completo el archivo?</translation>
    </message>
    <message>
      <source>The very high zone covers {share} of the area, more than {most}: such a map singles out little. Read the prediction rate curve rather than the zones, or try another way of picking non-landslide points or a model that stops training early.</source>
      <translation>La zona muy alta ocupa {share} del área, más de {most}: un mapa así distingue poco. Leer la curva de tasa de predicción en vez de las zonas, o probar otra forma de elegir los puntos de no deslizamiento o un modelo que detenga antes el entrenamiento.</translation>
    </message>
    <message>
      <source>The ways of choosing non-landslides to compare.</source>
      <translation>Las formas de elegir los no deslizamientos que se comparan.</translation>
    </message>
    <message>
      <source>The weights of the factors are too small to tell samples apart: give them in another unit.</source>
      <translation>Los pesos de los factores son demasiado pequeños para distinguir las muestras entre sí: darlos en otra unidad.</translation>
    </message>
    <message>
      <source>The weights of the samples must be one finite number each, none of them negative.</source>
      <translation>Los pesos de las muestras deben ser un número finito cada uno, ninguno de ellos negativo.</translation>
    </message>
    <message>
      <source>The whole inventory, so that no random cell lies on a landslide.</source>
      <translation>El inventario completo, para que ninguna celda aleatoria esté sobre un deslizamiento.</translation>
    </message>
    <message>
      <source>The whole inventory: no cell that a landslide touches is chosen.</source>
      <translation>El inventario completo: no se elige ninguna celda que toque un deslizamiento.</translation>
    </message>
    <message>
      <source>The whole inventory: no random cell lies on a landslide.</source>
      <translation>El inventario completo: ninguna celda aleatoria cae en un deslizamiento.</translation>
    </message>
    <message>
      <source>The window is {window} m: give a length above 0.</source>
      <translation>La ventana es de {window} m: dar una longitud mayor que 0.</translation>
    </message>
    <message>
      <source>The windows of {side} × {side} cells around {count:,} places</source>
      <translation>Las ventanas de {side} × {side} celdas alrededor de {count:,} lugares</translation>
    </message>
    <message>
      <source>The worker '{worker}' cannot see '{path}' ({reason}): it lies in this computer's folder for temporary files, so let the environment variable TMPDIR name a folder that all workers see.</source>
      <translation>El trabajador '{worker}' no ve '{path}' ({reason}): está en la carpeta de archivos temporales de este equipo, así que haga que la variable de entorno TMPDIR indique una carpeta que vean todos los trabajadores.</translation>
    </message>
    <message>
      <source>The worker '{worker}' cannot see '{path}' ({reason}): put the file where all workers see it under the same path.</source>
      <translation>El trabajador '{worker}' no ve '{path}' ({reason}): ponga el archivo donde todos los trabajadores lo vean con la misma ruta.</translation>
    </message>
    <message>
      <source>The z-factor is {z_factor}: give the metres per unit of the elevations, such as 0.3048.</source>
      <translation>El factor Z es {z_factor}: dar los metros por unidad de las elevaciones, como 0.3048.</translation>
    </message>
    <message>
      <source>The zone '{zone}' covers {area} of the area and holds {held:,} of the {total:,} landslides that were held out of the training ({share}).</source>
      <translation>La zona '{zone}' cubre el {area} del área y contiene {held:,} de los {total:,} deslizamientos que se reservaron del entrenamiento ({share}).</translation>
    </message>
    <message>
      <source>The zone '{zone}' covers {area} of the area. As large a part, the one that the tested model found most susceptible, holds {held:,} of the {total:,} landslides that were held out of its training ({share}).</source>
      <translation>La zona '{zone}' ocupa el {area} del área. Una parte igual de grande, la que el modelo probado consideró más susceptible, contiene {held:,} de los {total:,} deslizamientos que no intervinieron en su entrenamiento ({share}).</translation>
    </message>
    <message>
      <source>The zone '{zone}' holds {share:.1f} % of all landslides and {held_out:.1f} % of those held out.</source>
      <translation>La zona '{zone}' contiene el {share:.1f} % de todos los deslizamientos y el {held_out:.1f} % de los reservados.</translation>
    </message>
    <message>
      <source>The zone '{zone}' holds {share:.1f} % of all landslides and {held_out:.1f} % of those held out: expect the second figure of landslides to come.</source>
      <translation>La zona '{zone}' contiene el {share:.1f} % de todos los deslizamientos y el {held_out:.1f} % de los reservados: de los deslizamientos futuros, esperar la segunda cifra.</translation>
    </message>
    <message>
      <source>The zone map '{path}'</source>
      <translation>El mapa de zonas '{path}'</translation>
    </message>
    <message>
      <source>The zone map '{path}' has another grid than the factor stack: give the one that was made of the same stack.</source>
      <translation>El mapa de zonas '{path}' tiene otra malla que la pila de factores: dar el que se hizo con la misma pila.</translation>
    </message>
    <message>
      <source>The zone map '{path}' has damaged metadata ({what}): make it anew with 'Zone susceptibility map'.</source>
      <translation>El mapa de zonas '{path}' tiene metadatos dañados ({what}): hacerlo de nuevo con 'Zonificar mapa de susceptibilidad'.</translation>
    </message>
    <message>
      <source>The zone map '{path}' has no cell with data: check its nodata value.</source>
      <translation>El mapa de zonas '{path}' no tiene ninguna celda con datos: comprobar su valor sin datos (nodata).</translation>
    </message>
    <message>
      <source>The zone map '{path}' has one zone, and so no limit between zones: give another one.</source>
      <translation>El mapa de zonas '{path}' tiene una sola zona y, por tanto, ningún límite entre zonas: dar otro.</translation>
    </message>
    <message numerus="yes">
      <source>The zone map '{path}' holds the zone {zone}, but names {count} zones only: make it anew with 'Zone susceptibility map'.</source>
      <translation>
        <numerusform>El mapa de zonas '{path}' contiene la zona {zone}, pero solo nombra {count} zona: hacerlo de nuevo con 'Zonificar mapa de susceptibilidad'.</numerusform>
        <numerusform>El mapa de zonas '{path}' contiene la zona {zone}, pero solo nombra {count} zonas: hacerlo de nuevo con 'Zonificar mapa de susceptibilidad'.</numerusform>
      </translation>
    </message>
    <message>
      <source>The zone raster of the run is not beside its manifest '{path}' (LIMITS_FROM): give that raster.</source>
      <translation>El ráster de zonas de la ejecución no está junto a su manifiesto '{path}' (LIMITS_FROM): dar ese ráster.</translation>
    </message>
    <message>
      <source>The zones of the map (shape {shape}, 0 to {highest}) do not fit {count} names and {fills} colours: give one band whose zones count from 1, and a name and a colour for each.</source>
      <translation>Las zonas del mapa (forma {shape}, de 0 a {highest}) no se ajustan a {count} nombres y {fills} colores: dar una banda cuyas zonas se cuenten desde 1, y un nombre y un color para cada una.</translation>
    </message>
    <message>
      <source>The {landslides} landslides must be at least one, each on a valid cell of the susceptibility raster.</source>
      <translation>Los {landslides} deslizamientos deben ser al menos uno, cada uno en una celda válida del ráster de susceptibilidad.</translation>
    </message>
    <message>
      <source>The {name} raster is warped to the grid of the red one, {resampling}.</source>
      <translation>El ráster de {name} se transforma a la malla del ráster rojo, {resampling}.</translation>
    </message>
    <message>
      <source>The {what} layer has no coordinate reference system: assign it one.</source>
      <translation>La capa de {what} no tiene sistema de referencia de coordenadas: asignarle uno.</translation>
    </message>
    <message>
      <source>The {what} layer holds no feature: choose a layer with points or polygons.</source>
      <translation>La capa de {what} no contiene ningún elemento: elegir una capa con puntos o polígonos.</translation>
    </message>
    <message>
      <source>The {what} name '{name}' twice: keep one.</source>
      <translation>La lista de {what} nombra '{name}' dos veces: dejar uno.</translation>
    </message>
    <message>
      <source>The {what} table '{path}' has no coordinate reference system: call its columns lon and lat if they hold degrees, lay a .prj file of the same name beside it, or save it as a GeoPackage.</source>
      <translation>La tabla de {what} '{path}' no tiene sistema de referencia de coordenadas: llamar lon y lat a sus columnas si contienen grados, poner a su lado un archivo .prj del mismo nombre, o guardarla como GeoPackage.</translation>
    </message>
    <message>
      <source>Their difference of {gap:+.3f} ({limits}, p {p}) is more than chance: '{better}' ranks them better.</source>
      <translation>Su diferencia de {gap:+.3f} ({limits}, p {p}) es más que azar: '{better}' los ordena mejor.</translation>
    </message>
    <message>
      <source>Their difference of {gap:+.3f} ({limits}, p {p}) may be chance.</source>
      <translation>Su diferencia de {gap:+.3f} ({limits}, p {p}) puede deberse al azar.</translation>
    </message>
    <message>
      <source>Their share of the cells (%)</source>
      <translation>Su proporción de las celdas (%)</translation>
    </message>
    <message>
      <source>There are no '{side}' samples: choose one of {known}.</source>
      <translation>No hay muestras '{side}': elegir una de {known}.</translation>
    </message>
    <message>
      <source>There are no bins by '{by}': choose one of {known}.</source>
      <translation>No hay intervalos por '{by}': elegir uno de {known}.</translation>
    </message>
    <message>
      <source>There are no class breaks: give one or more numbers, like '10, 20.5, 40'.</source>
      <translation>No hay rupturas de clase: dar uno o más números, como '10, 20.5, 40'.</translation>
    </message>
    <message>
      <source>There are no statistics '{wanted}': choose of {known}.</source>
      <translation>No existen los estadísticos '{wanted}': elegir entre {known}.</translation>
    </message>
    <message>
      <source>There are {classes} classes but at most {most} can be told apart: merge some.</source>
      <translation>Hay {classes} clases, pero se pueden distinguir como máximo {most}: unir algunas.</translation>
    </message>
    <message>
      <source>There are {labels} labels and {scores} scores: each sample needs one of each.</source>
      <translation>Hay {labels} etiquetas y {scores} puntuaciones: cada muestra necesita una de cada.</translation>
    </message>
    <message>
      <source>There are {landslides:,} landslides and {others:,} other places among the samples taken ({side}): both are needed, so choose other samples.</source>
      <translation>Hay {landslides:,} deslizamientos y {others:,} otros lugares entre las muestras tomadas ({side}): hacen falta ambos, así que elegir otras muestras.</translation>
    </message>
    <message>
      <source>There are {landslides:,} landslides and {others:,} other places among the samples: importance needs both.</source>
      <translation>Hay {landslides:,} deslizamientos y {others:,} otros lugares entre las muestras: la importancia necesita ambos.</translation>
    </message>
    <message>
      <source>There are {landslides} landslides and {others} other places among the samples: at least one of each is needed.</source>
      <translation>Hay {landslides} deslizamientos y {others} otros lugares entre las muestras: hace falta al menos uno de cada.</translation>
    </message>
    <message>
      <source>There are {slides:,} units with landslides and {others:,} without, and each of {folds} folds needs one of both: use fewer folds.</source>
      <translation>Hay {slides:,} unidades con deslizamientos y {others:,} sin ellos, y cada uno de los {folds} pliegues necesita al menos una de cada: usar menos pliegues.</translation>
    </message>
    <message>
      <source>There is no classification method '{method}': choose one of {known}.</source>
      <translation>No existe el método de clasificación '{method}': elegir uno de {known}.</translation>
    </message>
    <message>
      <source>There is no figure size '{size}': choose {known}.</source>
      <translation>No existe el tamaño de figura '{size}': elegir {known}.</translation>
    </message>
    <message>
      <source>There is no label by '{rule}': choose one of {known}.</source>
      <translation>No existe una etiqueta según '{rule}': elegir una de {known}.</translation>
    </message>
    <message>
      <source>There is no model called '{name}': choose one of {known}.</source>
      <translation>No existe ningún modelo llamado '{name}': elegir uno de {known}.</translation>
    </message>
    <message>
      <source>There is no model to compare: choose at least one.</source>
      <translation>No hay ningún modelo que comparar: elegir al menos uno.</translation>
    </message>
    <message>
      <source>There is no palette '{name}': choose one of {known}.</source>
      <translation>No existe la paleta '{name}': elegir una de {known}.</translation>
    </message>
    <message>
      <source>There is no parameter '{name}' here, so it counts for nothing (did you mean {near}?).</source>
      <translation>Aquí no existe el parámetro '{name}', así que no cuenta (¿se quiso decir {near}?).</translation>
    </message>
    <message>
      <source>There is no parameter '{name}' here, so it counts for nothing.</source>
      <translation>Aquí no existe el parámetro '{name}', así que no cuenta.</translation>
    </message>
    <message>
      <source>There is no profile of QGIS's to install packages into: use pip.</source>
      <translation>No hay ningún perfil de QGIS en el que instalar paquetes: usar pip.</translation>
    </message>
    <message>
      <source>There is no raster to stack: choose at least one factor.</source>
      <translation>No hay ningún ráster que apilar: elegir al menos un factor.</translation>
    </message>
    <message>
      <source>There is no room for '{path}': {cells:,} cells in {bands} bands are {size} before compression and at least {least} after it, and {free} are free on that disk: take larger cells or a smaller extent (the reference or the input sets both), or choose another disk.</source>
      <translation>No hay sitio para '{path}': {cells:,} celdas en {bands} bandas ocupan {size} antes de comprimir y al menos {least} después, y en ese disco hay {free} libres: tomar celdas más grandes o una extensión menor (ambas las fija la referencia o la entrada), o elegir otro disco.</translation>
    </message>
    <message>
      <source>There is no sample, so there is no calibration: give samples that were held out.</source>
      <translation>No hay ninguna muestra, así que no hay calibración: dar muestras que se hayan reservado.</translation>
    </message>
    <message>
      <source>There is no split '{method}': choose one of {known}.</source>
      <translation>No existe la partición '{method}': elegir una de {known}.</translation>
    </message>
    <message>
      <source>There is no strategy '{strategy}': choose one of {known}.</source>
      <translation>No existe la estrategia '{strategy}': elegir una de {known}.</translation>
    </message>
    <message>
      <source>There is no strategy to compare: choose at least one.</source>
      <translation>No hay ninguna estrategia que comparar: elegir al menos una.</translation>
    </message>
    <message>
      <source>There is no terrain factor '{factor}': choose from {known}.</source>
      <translation>No existe el factor del terreno '{factor}': elegir entre {known}.</translation>
    </message>
    <message>
      <source>There is no valid cell to classify: check the raster's nodata value and its extent.</source>
      <translation>No hay ninguna celda válida que clasificar: comprobar el valor sin datos (nodata) del ráster y su extensión.</translation>
    </message>
    <message>
      <source>There is not enough memory for this: close other programs, or give smaller data.</source>
      <translation>No hay memoria suficiente para esto: cerrar otros programas, o dar datos más pequeños.</translation>
    </message>
    <message>
      <source>There is nothing to cut into zones: check the raster, the band and what it was made of.</source>
      <translation>No hay nada que dividir en zonas: comprobar el ráster, la banda y con qué se hizo.</translation>
    </message>
    <message>
      <source>There is nothing to explain: give places, or a raster for every cell to write.</source>
      <translation>No hay nada que explicar: indique lugares, o un ráster que escribir para cada celda.</translation>
    </message>
    <message>
      <source>These factors have a single value at all landslides, so that they cannot be weighed, and stay: {single}.</source>
      <translation>Estos factores tienen un único valor en todos los deslizamientos, de modo que no se pueden ponderar y se conservan: {single}.</translation>
    </message>
    <message>
      <source>They are estimated by sampled permutations; the largest standard error is {error:.2g}.</source>
      <translation>Se estiman mediante permutaciones muestreadas; el mayor error estándar es {error:.2g}.</translation>
    </message>
    <message>
      <source>They stand beside the numbers of the places in table and report.</source>
      <translation>Aparecen junto a los números de los lugares en la tabla y el informe.</translation>
    </message>
    <message>
      <source>This test flatters here, by {gap:.3f}: it sets landslides against places that were picked to be unlike them, which any map tells apart, whether or not it ranks the rest of the area well. By the common test {which} is best. Do not choose by the paper's protocol.</source>
      <translation>Esta prueba es aquí demasiado favorable, en {gap:.3f}: enfrenta los deslizamientos a lugares que se eligieron para ser distintos de ellos, que cualquier mapa distingue, ordene bien o no el resto del área. Según la prueba común, lo mejor es {which}. No elegir por el protocolo del artículo.</translation>
    </message>
    <message>
      <source>Those of the cross-validation that judged the model: its spatial folds then make the threshold. 0: the spatial blocks of the samples do.</source>
      <translation>Los de la validación cruzada que evaluó el modelo: sus pliegues espaciales determinan entonces el umbral. 0: lo determinan los bloques espaciales de las muestras.</translation>
    </message>
    <message>
      <source>Those that the model was trained on: the model file says which these are, and without one the training samples are taken. Where all of them trained, as in a run of all steps by default, no test is left.</source>
      <translation>Aquellas con las que se entrenó el modelo: el archivo del modelo dice cuáles son y, si no lo hay, se toman las muestras de entrenamiento. Donde todas entrenaron, como en una ejecución de todos los pasos de forma predeterminada, no queda prueba.</translation>
    </message>
    <message>
      <source>Threads</source>
      <translation>Hilos</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>Umbral</translation>
    </message>
    <message>
      <source>Threshold of the dissimilarity index</source>
      <translation>Umbral del índice de disimilitud</translation>
    </message>
    <message>
      <source>Tick the factors that are categorical</source>
      <translation>Marcar los factores que son categóricos</translation>
    </message>
    <message>
      <source>Tick the factors whose values are numbers of categories, such as geology.</source>
      <translation>Marcar los factores cuyos valores son números de categorías, como la geología.</translation>
    </message>
    <message>
      <source>Together with the zone '{zone}' it is {area} of the area with {held:,} of these landslides ({share}).</source>
      <translation>Junto con la zona '{zone}' es el {area} del área con {held:,} de estos deslizamientos ({share}).</translation>
    </message>
    <message>
      <source>Too few cells have {what}, as the split leaves {training} for training, which needs {fewest}, and {testing} for the test, which needs 1: give more of them, smaller cells if they lie close together, or another training share.</source>
      <translation>Muy pocas celdas tienen {what}, ya que la partición deja {training} para el entrenamiento, que necesita {fewest}, y {testing} para la prueba, que necesita 1: dar más, celdas más pequeñas si están muy juntos, u otra proporción de entrenamiento.</translation>
    </message>
    <message>
      <source>Topographic position index (TPI)</source>
      <translation>Índice de posición topográfica (TPI)</translation>
    </message>
    <message>
      <source>Topographic wetness index (TWI)</source>
      <translation>Índice topográfico de humedad (TWI)</translation>
    </message>
    <message>
      <source>Total area (km²)</source>
      <translation>Superficie total (km²)</translation>
    </message>
    <message>
      <source>Train it with non-landslides drawn at random, or leave the share out.</source>
      <translation>Entrenarlo con no deslizamientos sorteados al azar, o dejar la proporción sin indicar.</translation>
    </message>
    <message>
      <source>Train model</source>
      <translation>Entrenar modelo</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Entrenamiento</translation>
    </message>
    <message>
      <source>Training ends when the mean squared error is below it.</source>
      <translation>El entrenamiento termina cuando el error cuadrático medio está por debajo de él.</translation>
    </message>
    <message>
      <source>Training ends when μ is above it.</source>
      <translation>El entrenamiento termina cuando μ está por encima de él.</translation>
    </message>
    <message>
      <source>Training landslides</source>
      <translation>Deslizamientos de entrenamiento</translation>
    </message>
    <message>
      <source>Training landslides of a block split</source>
      <translation>Deslizamientos de entrenamiento de una partición por bloques</translation>
    </message>
    <message>
      <source>Training landslides of a random split</source>
      <translation>Deslizamientos de entrenamiento de una partición aleatoria</translation>
    </message>
    <message>
      <source>Training landslides of a split by time</source>
      <translation>Deslizamientos de entrenamiento de una partición por tiempo</translation>
    </message>
    <message>
      <source>Training model '{network}' diverged: lower its learning rate.</source>
      <translation>El entrenamiento del modelo '{network}' divergió: reducir su tasa de aprendizaje.</translation>
    </message>
    <message>
      <source>Training non-landslides</source>
      <translation>No deslizamientos de entrenamiento</translation>
    </message>
    <message>
      <source>Training of the model</source>
      <translation>Entrenamiento del modelo</translation>
    </message>
    <message>
      <source>Training of the model '{network}'</source>
      <translation>Entrenamiento del modelo '{network}'</translation>
    </message>
    <message>
      <source>Training of the model of the map, on all landslides</source>
      <translation>Entrenamiento del modelo del mapa, con todos los deslizamientos</translation>
    </message>
    <message>
      <source>Training report</source>
      <translation>Informe del entrenamiento</translation>
    </message>
    <message>
      <source>Training samples</source>
      <translation>Muestras de entrenamiento</translation>
    </message>
    <message>
      <source>Training share</source>
      <translation>Proporción de entrenamiento</translation>
    </message>
    <message>
      <source>Training with {count:,} samples of {factors} factors</source>
      <translation>El entrenamiento con {count:,} muestras de {factors} factores</translation>
    </message>
    <message>
      <source>Trains a model on the training samples and writes it as one self-contained .onnx file: scaling and the encoding of categories are inside, so it takes raw factor values. The written file is checked against the trained model every time.

Figures on the held-out samples of the layer are given too. Non-landslides that were picked to be easy make them look better than the map is: see 'Evaluate'.</source>
      <translation>Entrena un modelo con las muestras de entrenamiento y lo escribe como un único archivo .onnx autónomo: el escalado y la codificación de las categorías están dentro, de modo que toma los valores de los factores sin transformar. El archivo escrito se comprueba siempre con el modelo entrenado.

Se dan también las cifras en las muestras reservadas de la capa. Los no deslizamientos que se eligieron por ser fáciles las hacen parecer mejores de lo que es el mapa: véase 'Evaluar'.</translation>
    </message>
    <message>
      <source>Trains each model with non-landslides of each strategy, maps the area, and judges the maps twice: by the paper's protocol, which tests each strategy on its own non-landslides, and by the common held-out test, which tests all on the same random cells. Everything is fitted anew in every fold.

The report says in words which strategy is better by which test, and warns where the first one flatters. A strategy that the area does not allow is a row that says why.</source>
      <translation>Entrena cada modelo con no deslizamientos de cada estrategia, cartografía el área y juzga los mapas dos veces: por el protocolo del artículo, que prueba cada estrategia con sus propios no deslizamientos, y por la prueba común reservada, que las prueba todas con las mismas celdas aleatorias. Todo se ajusta de nuevo en cada pliegue.

El informe dice en palabras qué estrategia es mejor según qué prueba, y advierte dónde la primera es demasiado favorable. Una estrategia que el área no permite es una fila que dice por qué.</translation>
    </message>
    <message>
      <source>Trains the chosen models on the same samples, maps the area with each, and sets measures, ROC curves and zones side by side. Differences of AUC are tested by spatial blocks, predictions by McNemar's test. Everything is fitted anew in every fold.</source>
      <translation>Entrena los modelos elegidos con las mismas muestras, cartografía el área con cada uno y pone lado a lado medidas, curvas ROC y zonas. Las diferencias de AUC se contrastan por bloques espaciales; las predicciones, con la prueba de McNemar. Todo se ajusta de nuevo en cada pliegue.</translation>
    </message>
    <message>
      <source>Trains {asked} as ten members that stop early; otherwise as published, one network for a fixed number of epochs.</source>
      <translation>Entrena {asked} como diez miembros que se detienen antes; si no, como se publicó, una red durante un número fijo de épocas.</translation>
    </message>
    <message>
      <source>Trains {asked} not for a fixed number of epochs, as published, but as ten members, each of which sets a fifth of the samples aside and stops when it gets no better on them. {always} are always trained so.</source>
      <translation>Entrena {asked} no durante un número fijo de épocas, como se publicó, sino como diez miembros, cada uno de los cuales aparta una quinta parte de las muestras y se detiene cuando ya no mejora en ellas. {always} se entrenan siempre así.</translation>
    </message>
    <message>
      <source>Trees</source>
      <translation>Árboles</translation>
    </message>
    <message>
      <source>True positive rate (sensitivity)</source>
      <translation>Tasa de verdaderos positivos (sensibilidad)</translation>
    </message>
    <message>
      <source>True susceptibility</source>
      <translation>Susceptibilidad verdadera</translation>
    </message>
    <message>
      <source>Turns the relative susceptibility into the probability that a cell holds a landslide: cells with landslides divided by all cells with data, such as 0.0007. Only for an inventory that is complete and non-landslides drawn at random; the order of the cells stays the same. Left empty: relative susceptibility.</source>
      <translation>Convierte la susceptibilidad relativa en la probabilidad de que una celda contenga un deslizamiento: celdas con deslizamientos divididas entre todas las celdas con datos, por ejemplo 0.0007. Solo para un inventario completo y no deslizamientos sorteados al azar; el orden de las celdas no cambia. Si se deja vacío: susceptibilidad relativa.</translation>
    </message>
    <message>
      <source>Two factors are named '{name}', from '{first}' and '{second}': name the factors by NAMES, in the order of the rasters, or rename a file or a layer.</source>
      <translation>Dos factores se llaman '{name}', de '{first}' y '{second}': nombrar los factores con NAMES, en el orden de los rásteres, o cambiar el nombre de un archivo o de una capa.</translation>
    </message>
    <message>
      <source>Two factors in {where} are named '{name}': rename one of them.</source>
      <translation>Dos factores en {where} se llaman '{name}': cambiar el nombre de uno de ellos.</translation>
    </message>
    <message>
      <source>Two fields of the samples are called '{name}' but for capitals: rename one of them.</source>
      <translation>Dos campos de las muestras se llaman '{name}', salvo por las mayúsculas: cambiar el nombre de uno de ellos.</translation>
    </message>
    <message>
      <source>Two histograms of different bin layouts cannot be added: build both with one layout.</source>
      <translation>No se pueden sumar dos histogramas con distinta disposición de intervalos: construir ambos con la misma.</translation>
    </message>
    <message>
      <source>Two susceptibility maps beside each other</source>
      <translation>Dos mapas de susceptibilidad, uno junto al otro</translation>
    </message>
    <message>
      <source>Two tests stand side by side, because they answer different questions.</source>
      <translation>Figuran dos pruebas lado a lado, porque responden a preguntas distintas.</translation>
    </message>
    <message>
      <source>Undeclared nodata value</source>
      <translation>Valor sin datos (nodata) no declarado</translation>
    </message>
    <message>
      <source>Undeclared nodata values</source>
      <translation>Valores sin datos (nodata) no declarados</translation>
    </message>
    <message>
      <source>Unit of the catchment area</source>
      <translation>Unidad del área de captación</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Unidades</translation>
    </message>
    <message>
      <source>Units as samples</source>
      <translation>Unidades como muestras</translation>
    </message>
    <message>
      <source>Units left out, without a valid cell</source>
      <translation>Unidades excluidas, sin ninguna celda válida</translation>
    </message>
    <message>
      <source>Units of the hidden layers</source>
      <translation>Unidades de las capas ocultas</translation>
    </message>
    <message>
      <source>Units outside the training range of a factor</source>
      <translation>Unidades fuera del intervalo de entrenamiento de un factor</translation>
    </message>
    <message>
      <source>Units predicted</source>
      <translation>Unidades predichas</translation>
    </message>
    <message>
      <source>Units that lack a factor</source>
      <translation>Unidades a las que les falta un factor</translation>
    </message>
    <message>
      <source>Units with landslides</source>
      <translation>Unidades con deslizamientos</translation>
    </message>
    <message numerus="yes">
      <source>Units with landslides lie in {count} spatial blocks (the field 'block'), fewer than the {folds} folds: use fewer folds, or make the samples anew with smaller blocks (BLOCK_SIZE).</source>
      <translation>
        <numerusform>Las unidades con deslizamientos están en un solo bloque espacial (el campo 'block'), con el que no se pueden hacer {folds} pliegues: hacer de nuevo las muestras con bloques más pequeños (BLOCK_SIZE), o poner los pliegues en 0.</numerusform>
        <numerusform>Las unidades con deslizamientos están en {count} bloques espaciales (el campo 'block'), menos que los {folds} pliegues: usar menos pliegues, o hacer de nuevo las muestras con bloques más pequeños (BLOCK_SIZE).</numerusform>
      </translation>
    </message>
    <message>
      <source>Units with landslides that are held out</source>
      <translation>Unidades con deslizamientos reservadas</translation>
    </message>
    <message>
      <source>Units with statistics</source>
      <translation>Unidades con estadísticas</translation>
    </message>
    <message>
      <source>Units without a valid cell</source>
      <translation>Unidades sin ninguna celda válida</translation>
    </message>
    <message>
      <source>VIF</source>
      <translation>VIF</translation>
    </message>
    <message>
      <source>VIF above {largest:g}: {inflated}; other factors say nearly the same, which a PCA weight does not see.</source>
      <translation>VIF mayor que {largest:g}: {inflated}; otros factores dicen casi lo mismo, lo que un peso de ACP no ve.</translation>
    </message>
    <message>
      <source>Valid cells</source>
      <translation>Celdas válidas</translation>
    </message>
    <message>
      <source>Validation share of each member</source>
      <translation>Proporción de validación de cada miembro</translation>
    </message>
    <message>
      <source>Value of landslides in it</source>
      <translation>Valor de los deslizamientos en él</translation>
    </message>
    <message>
      <source>Values of shape {shape} were given to a model of {factors} factors: give one column per factor.</source>
      <translation>Se dieron valores de forma {shape} a un modelo de {factors} factores: dar una columna por factor.</translation>
    </message>
    <message>
      <source>Values of shape {shape} were given to a model that looks at {side} × {side} cells of {factors} factors: give a window for each cell.</source>
      <translation>Se dieron valores de forma {shape} a un modelo que mira {side} × {side} celdas de {factors} factores: dé una ventana por celda.</translation>
    </message>
    <message>
      <source>Values of shape {values_shape} and labels of shape {labels_shape} were given: give a row of factors and a label of 0 or 1 for each sample.</source>
      <translation>Se dieron valores de forma {values_shape} y etiquetas de forma {labels_shape}: dar por cada muestra una fila de factores y una etiqueta de 0 o 1.</translation>
    </message>
    <message>
      <source>Values that count as cloud</source>
      <translation>Valores que cuentan como nube</translation>
    </message>
    <message>
      <source>Values that mean 'no data' although the raster does not say so, by factor: 'slope=-9999; dem=-32768'. Several of one factor are separated by spaces: 'slope=-9999 -99'.</source>
      <translation>Valores que significan 'sin datos' aunque el ráster no lo diga, por factor: 'slope=-9999; dem=-32768'. Si un factor tiene varios, se separan con espacios: 'slope=-9999 -99'.</translation>
    </message>
    <message>
      <source>Vegetation index (NDVI)</source>
      <translation>Índice de vegetación (NDVI)</translation>
    </message>
    <message>
      <source>Verdict in words</source>
      <translation>Veredicto en palabras</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versión</translation>
    </message>
    <message>
      <source>Versions that work</source>
      <translation>Versiones que funcionan</translation>
    </message>
    <message>
      <source>Very low information value</source>
      <translation>Valor de información muy bajo</translation>
    </message>
    <message>
      <source>Very low information value: at most {limit:.4f}.</source>
      <translation>Valor de información muy bajo: como máximo {limit:.4f}.</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Advertencia</translation>
    </message>
    <message>
      <source>Warnings</source>
      <translation>Advertencias</translation>
    </message>
    <message>
      <source>Weighs the continuous factors of a stack by principal components at the landslides, as the paper does, and says which are light enough to be dropped; KMO, Bartlett's test, correlations and variance inflation factors (VIF) are given beside. Categorical factors are not weighed and stay.

Such a rule drops some factors of any set, and a weight does not say how well a factor tells landslides from other places: see the report before you use the screened stack.

Landslides that a model will be tested on must not choose its factors, so only the training landslides of the split are looked at: choose the same split, share, block size and seed in 'Information value' and 'Build training samples'.</source>
      <translation>Pondera los factores continuos de una pila mediante componentes principales en los deslizamientos, como hace el artículo, y dice cuáles pesan tan poco que pueden descartarse; además se dan el KMO, la prueba de Bartlett, las correlaciones y los factores de inflación de la varianza (VIF). Los factores categóricos no se ponderan y se conservan.

Una regla así descarta algunos factores de cualquier conjunto, y un peso no dice lo bien que un factor distingue los deslizamientos de otros lugares: ver el informe antes de usar la pila seleccionada.

Los deslizamientos con los que se probará un modelo no deben elegir sus factores, así que solo se examinan los deslizamientos de entrenamiento de la partición: elegir la misma partición, proporción, tamaño de bloque y semilla en 'Valor de información' y 'Construir muestras de entrenamiento'.</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Peso</translation>
    </message>
    <message>
      <source>Weight of each continuous factor; all weights together make 1.</source>
      <translation>Peso de cada factor continuo; todos los pesos juntos suman 1.</translation>
    </message>
    <message>
      <source>Weights below {lowest}: {dropped}. They were left out.</source>
      <translation>Pesos inferiores a {lowest}: {dropped}. Se excluyeron.</translation>
    </message>
    <message>
      <source>Weights below {lowest}: {dropped}. This is a report only: no factor was left out.</source>
      <translation>Pesos inferiores a {lowest}: {dropped}. Esto es solo un informe: no se excluyó ningún factor.</translation>
    </message>
    <message>
      <source>Weights, tests, components and correlations as one HTML page.</source>
      <translation>Pesos, pruebas, componentes y correlaciones en una página HTML.</translation>
    </message>
    <message>
      <source>What all have in common</source>
      <translation>Lo que todos tienen en común</translation>
    </message>
    <message>
      <source>What band '{name}' of '{path}' says of its classes is damaged ({item}): make it anew with 'Reclassify factors'.</source>
      <translation>Lo que la banda '{name}' de '{path}' dice de sus clases está dañado ({item}): crearla de nuevo con 'Reclasificar factores'.</translation>
    </message>
    <message>
      <source>What belongs to one model stands under its name.</source>
      <translation>Lo que pertenece a un modelo figura bajo su nombre.</translation>
    </message>
    <message>
      <source>What counts most at the first place</source>
      <translation>Lo que más cuenta en el primer lugar</translation>
    </message>
    <message>
      <source>What each factor weighs</source>
      <translation>Cuánto pesa cada factor</translation>
    </message>
    <message>
      <source>What fills in whatever is left empty: model, strategy, non-landslides per landslide, training, and what the map is made from. Best measured: as maps of three areas were best. As published: Wang &amp; Tang (2024): their CNN, as many non-landslides as landslides, from the very low zone of the information value, which all landslides make, and the map by the model that was tested.</source>
      <translation>Completa lo que se deje vacío: modelo, estrategia, no deslizamientos por deslizamiento, entrenamiento y a partir de qué se hace el mapa. Mejor según mediciones: como mejores resultaron los mapas de tres áreas. Como se publicó: Wang &amp; Tang (2024): su CNN, tantos no deslizamientos como deslizamientos, de la zona muy baja del valor de información, que se calcula con todos los deslizamientos, y el mapa con el modelo que se probó.</translation>
    </message>
    <message>
      <source>What is outside, as hatched polygons to lie over a map; patches of fewer than four cells are left out. Left empty, none are written.</source>
      <translation>Lo que queda fuera, como polígonos rayados para poner sobre un mapa; se omiten los parches de menos de cuatro celdas. Si queda vacío, no se escriben.</translation>
    </message>
    <message>
      <source>What is trained. By default the one that ranked held-out landslides of three areas best. {papers} are those of the published method.</source>
      <translation>Lo que se entrena. De forma predeterminada, el que mejor ordenó los deslizamientos reservados de tres áreas. {papers} son los del método publicado.</translation>
    </message>
    <message>
      <source>What is written in '{folder}' may take {size} before compression; {free} are free there.</source>
      <translation>Lo que se escribe en '{folder}' puede ocupar {size} antes de comprimir; allí hay {free} libres.</translation>
    </message>
    <message>
      <source>What is written in '{folder}' will take about {size}; {free} are free there.</source>
      <translation>Lo que se escribe en '{folder}' ocupará unos {size}; allí hay {free} libres.</translation>
    </message>
    <message>
      <source>What its raster looks like</source>
      <translation>Qué aspecto tiene su ráster</translation>
    </message>
    <message>
      <source>What raises a cell most: {shares}.</source>
      <translation>Lo que más eleva una celda: {shares}.</translation>
    </message>
    <message>
      <source>What raises and what lowers each place</source>
      <translation>Lo que aumenta y lo que reduce la susceptibilidad en cada lugar</translation>
    </message>
    <message>
      <source>What raises and what lowers the susceptibility of the held-out samples: each factor's contribution to each sample's prediction, by Shapley values. Contributions start from {base:.3f}, the mean prediction of {rows} training samples, and add up to the prediction.</source>
      <translation>Lo que aumenta y lo que reduce la susceptibilidad de las muestras reservadas: la contribución de cada factor a la predicción de cada muestra, mediante valores de Shapley. Las contribuciones parten de {base:.3f}, la predicción media de {rows} muestras de entrenamiento, y suman la predicción.</translation>
    </message>
    <message>
      <source>What raises each cell most</source>
      <translation>Lo que más eleva cada celda</translation>
    </message>
    <message>
      <source>What samples count where there are not as many non-landslides as landslides.</source>
      <translation>Lo que cuentan las muestras donde no hay tantos no deslizamientos como deslizamientos.</translation>
    </message>
    <message>
      <source>What stands in {source} is no JSON of settings: {what}; write it like {example}.</source>
      <translation>Lo que hay en {source} no es un JSON de ajustes: {what}; escribirlo como {example}.</translation>
    </message>
    <message>
      <source>What the class field holds at landslides: a number or a text, or several of them, apart by commas. It needs CLASS_FIELD. A field of 0 and 1 that says something else is passed over by naming it with '0, 1'.</source>
      <translation>Lo que contiene el campo de clase en los deslizamientos: un número o un texto, o varios, separados por comas. Necesita CLASS_FIELD. Para pasar por alto un campo de 0 y 1 que dice otra cosa, indicarlo con '0, 1'.</translation>
    </message>
    <message>
      <source>What the factor is called in a stack, a model and a report: the band's description. A raster that is given as a file goes by the file's name instead, unless that tells nothing (OUTPUT.tif).</source>
      <translation>Cómo se llama el factor en una pila, un modelo y un informe: la descripción de la banda. Un ráster dado como archivo se llama como el archivo, salvo que ese nombre no diga nada (OUTPUT.tif).</translation>
    </message>
    <message>
      <source>What the factor is called in a stack, a model and a report: the band's description. A raster that is given as a file goes by the file's name instead, unless that tells nothing (OUTPUT.tif). Left empty: after the layer, such as distance_roads.</source>
      <translation>Cómo se llama el factor en una pila, un modelo y un informe: la descripción de la banda. Un ráster dado como archivo se llama como el archivo, salvo que ese nombre no diga nada (OUTPUT.tif). Si se deja vacío: según la capa, como distance_roads.</translation>
    </message>
    <message>
      <source>What the installation says appears here.</source>
      <translation>Aquí aparece lo que dice la instalación.</translation>
    </message>
    <message>
      <source>What the map is made of: of the area where the model was trained, or of another one.</source>
      <translation>De qué se hace el mapa: del área donde se entrenó el modelo o de otra.</translation>
    </message>
    <message>
      <source>What the samples were built from. Only models that look at the cells around each sample need it: {models}.</source>
      <translation>De qué se construyeron las muestras. Solo lo necesitan los modelos que miran las celdas alrededor de cada muestra: {models}.</translation>
    </message>
    <message>
      <source>What to beware of</source>
      <translation>A qué prestar atención</translation>
    </message>
    <message>
      <source>Where it reaches 0, the factor's part cannot be told from none: {factors}.</source>
      <translation>Donde llega a 0, la parte del factor no puede distinguirse de nula: {factors}.</translation>
    </message>
    <message>
      <source>Where landslides are to be expected</source>
      <translation>Dónde cabe esperar deslizamientos</translation>
    </message>
    <message>
      <source>Where no landslide is known nearby</source>
      <translation>Donde no se conoce ningún deslizamiento cercano</translation>
    </message>
    <message>
      <source>Where non-landslides are taken from. Cells of some strategies are easy to tell from landslides ({strategies}): a test on such cells flatters any model, so look at the common held-out test of 'Evaluate' too.</source>
      <translation>De dónde se toman los no deslizamientos. Las celdas de algunas estrategias son fáciles de distinguir de los deslizamientos ({strategies}): una prueba con tales celdas favorece a cualquier modelo, así que mirar también la prueba común reservada de 'Evaluar'.</translation>
    </message>
    <message>
      <source>Where the files go.</source>
      <translation>Adónde van los archivos.</translation>
    </message>
    <message>
      <source>Where the information value is very low (the paper's choice)</source>
      <translation>Donde el valor de información es muy bajo (la elección del artículo)</translation>
    </message>
    <message>
      <source>Where the label goes by the number of landslides.</source>
      <translation>Cuando la etiqueta depende del número de deslizamientos.</translation>
    </message>
    <message>
      <source>Where the label goes by the share; slivers at the border of a unit stay below it.</source>
      <translation>Cuando la etiqueta depende de la proporción; las franjas mínimas en el borde de una unidad quedan por debajo de ella.</translation>
    </message>
    <message>
      <source>Where the map may be trusted</source>
      <translation>Dónde se puede confiar en el mapa</translation>
    </message>
    <message>
      <source>Where the second map puts cells into another zone.</source>
      <translation>Dónde el segundo mapa pone celdas en otra zona.</translation>
    </message>
    <message>
      <source>Where the slope is gentle</source>
      <translation>Donde la pendiente es suave</translation>
    </message>
    <message>
      <source>Where, and from what</source>
      <translation>Dónde y a partir de qué</translation>
    </message>
    <message>
      <source>Whether the factors suit principal components</source>
      <translation>Si los factores son adecuados para las componentes principales</translation>
    </message>
    <message>
      <source>Whether their difference of {gap:+.3f} is chance cannot be told.</source>
      <translation>No se puede saber si su diferencia de {gap:+.3f} se debe al azar.</translation>
    </message>
    <message>
      <source>Whole numbers separated by commas, one for each of the {items}.</source>
      <translation>Números enteros separados por comas, uno para cada una de las {items}.</translation>
    </message>
    <message>
      <source>Whole spatial blocks were held out, but the samples have no field 'block_size' in metres: the random cells of the common test come from the whole map, the blocks trained on too.</source>
      <translation>Se reservaron bloques espaciales enteros, pero las muestras no tienen un campo 'block_size' en metros: las celdas aleatorias de la prueba común proceden de todo el mapa, también de los bloques con los que se entrenó.</translation>
    </message>
    <message>
      <source>Whole spatial blocks were held out.</source>
      <translation>Se reservaron bloques espaciales enteros.</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Por qué</translation>
    </message>
    <message>
      <source>Why here</source>
      <translation>Por qué aquí</translation>
    </message>
    <message>
      <source>Why here (contributions of the factors)</source>
      <translation>Por qué aquí (contribuciones de los factores)</translation>
    </message>
    <message>
      <source>Width of the basin in cells.</source>
      <translation>Anchura de la cuenca en celdas.</translation>
    </message>
    <message>
      <source>Window (cells)</source>
      <translation>Ventana (celdas)</translation>
    </message>
    <message>
      <source>Window (metres)</source>
      <translation>Ventana (metros)</translation>
    </message>
    <message>
      <source>Without it the side follows from the distances between landslides: ten times the distance within which nearly all have a neighbour, as long as enough blocks hold landslides. The log says how long it is.</source>
      <translation>Si se deja vacío, el lado se deduce de las distancias entre deslizamientos: diez veces la distancia dentro de la cual casi todos tienen un vecino, siempre que haya suficientes bloques con deslizamientos. El registro dice cuánto mide.</translation>
    </message>
    <message>
      <source>Worker threads; 0 takes one per processor.</source>
      <translation>Hilos de trabajo; 0 toma uno por procesador.</translation>
    </message>
    <message>
      <source>Worse than the information-value map alone (AUC {auc:.3f} on the common test), by more than chance: {named}. Where the simpler map ranks better, use it.</source>
      <translation>Peor que el mapa de valor de información por sí solo (AUC {auc:.3f} en la prueba común), en más de lo que da el azar: {named}. Donde el mapa más sencillo ordena mejor, usarlo.</translation>
    </message>
    <message>
      <source>Write 'slope=degrees; elevation=m', or take the field out.</source>
      <translation>Escribir 'slope=degrees; elevation=m', o quitar el campo.</translation>
    </message>
    <message>
      <source>Write them in the unit of the factor, or leave it out of the breaks.</source>
      <translation>Escribirlas en la unidad del factor, o quitarlo de las rupturas.</translation>
    </message>
    <message>
      <source>Writes NDVI = (NIR − red) / (NIR + red) of two reflectance bands, on the grid of the red one: −1 to 1.

Bands of satellite images hold whole numbers; reflectance = (DN + offset) · scale. Sentinel-2: scale 0.0001, offset -1000 for products of processing baseline 04.00 (25 January 2022) or later, N0400 and up in their names, and 0 for earlier ones; scenes from before that day may have been reprocessed. Landsat Collection 2 Level 2: scale 0.0000275, offset -7272.727. The offset matters; the scale divides out of the index, but lets you check the mean reflectances in the log. Red and near infrared are bands 4 and 8 of Sentinel-2, 4 and 5 of Landsat 8 and 9.</source>
      <translation>Escribe NDVI = (NIR − rojo) / (NIR + rojo) de dos bandas de reflectancia, en la malla de la roja: de −1 a 1.

Las bandas de las imágenes de satélite contienen números enteros; reflectancia = (DN + desplazamiento) · escala. Sentinel-2: escala 0.0001, desplazamiento -1000 para los productos de la línea base de procesamiento 04.00 (25 de enero de 2022) o posterior, con N0400 o más en su nombre, y 0 para los anteriores; las escenas de antes de ese día pueden haberse reprocesado. Landsat Collection 2 Level 2: escala 0.0000275, desplazamiento -7272.727. El desplazamiento importa; la escala se cancela en el índice, pero permite comprobar las reflectancias medias en el registro. El rojo y el infrarrojo cercano son las bandas 4 y 8 de Sentinel-2, y 4 y 5 de Landsat 8 y 9.</translation>
    </message>
    <message>
      <source>Writes dissimilarity index, local point density and area of applicability beside the map, hatches what is outside, and tells its share and the AUC inside and outside.</source>
      <translation>Escribe el índice de disimilitud, la densidad local de puntos y el área de aplicabilidad junto al mapa, raya lo que queda fuera e indica su proporción y el AUC dentro y fuera.</translation>
    </message>
    <message>
      <source>Writes the distance in metres from the centre of each cell to the nearest feature: a road, a river, a fault. It is measured to the geometry itself and not to cells that it was drawn on; inside a polygon it is 0. Features outside the raster count too, because a road just beyond its edge is near: do not clip them.

The layer may have any CRS. Distances are true to the ground where the reference raster is in degrees or in Web Mercator.</source>
      <translation>Escribe la distancia en metros desde el centro de cada celda hasta el elemento más próximo: una carretera, un río, una falla. Se mide hasta la propia geometría y no hasta las celdas en las que se haya dibujado; dentro de un polígono es 0. También cuentan los elementos fuera del ráster, porque una carretera justo más allá de su borde está cerca: no recortarlos.

La capa puede tener cualquier SRC. Las distancias son las reales sobre el terreno aunque el ráster de referencia esté en grados o en Web Mercator.</translation>
    </message>
    <message>
      <source>Writes the value of every band of a raster at every point, one field a factor (multi-value extraction to points), beside the points' own fields. The values are those of the cell below, not interpolated.

The output is in the CRS of the points. Whole numbers are written for categorical factors. Where a point lies outside the raster, or a factor has no data, the value is missing (NULL); such points are kept and counted. A factor named like one of the points' fields gets the name with _2 behind it.</source>
      <translation>Escribe el valor de cada banda de un ráster en cada punto, un campo por factor (extracción de valores múltiples a puntos), junto a los campos propios de los puntos. Los valores son los de la celda subyacente, sin interpolar.

La salida está en el SRC de los puntos. Para los factores categóricos se escriben números enteros. Donde un punto está fuera del ráster, o un factor no tiene datos, falta el valor (NULL); tales puntos se conservan y se cuentan. Un factor que se llame como uno de los campos de los puntos recibe el nombre seguido de _2.</translation>
    </message>
    <message>
      <source>Yellow to purple, ever darker</source>
      <translation>Amarillo a púrpura, cada vez más oscuro</translation>
    </message>
    <message>
      <source>Z-factor</source>
      <translation>Factor Z</translation>
    </message>
    <message>
      <source>Zone in the second map</source>
      <translation>Zona en el segundo mapa</translation>
    </message>
    <message>
      <source>Zone map</source>
      <translation>Mapa de zonas</translation>
    </message>
    <message>
      <source>Zone susceptibility map</source>
      <translation>Zonificar mapa de susceptibilidad</translation>
    </message>
    <message>
      <source>Zone table</source>
      <translation>Tabla de zonas</translation>
    </message>
    <message>
      <source>Zones</source>
      <translation>Zonas</translation>
    </message>
    <message>
      <source>Zones 1 … 5 by natural breaks, with colours and names.</source>
      <translation>Zonas 1 … 5 por rupturas naturales, con colores y nombres.</translation>
    </message>
    <message>
      <source>Zones 1 … k, 0 = nodata, with colours and names.</source>
      <translation>Zonas 1 … k, 0 = sin datos (nodata), con colores y nombres.</translation>
    </message>
    <message>
      <source>Zones as polygons</source>
      <translation>Zonas como polígonos</translation>
    </message>
    <message>
      <source>Zones made</source>
      <translation>Zonas hechas</translation>
    </message>
    <message>
      <source>Zones of the information-value map</source>
      <translation>Zonas del mapa de valor de información</translation>
    </message>
    <message>
      <source>Zones of the map</source>
      <translation>Zonas del mapa</translation>
    </message>
    <message>
      <source>Zones of the maps</source>
      <translation>Zonas de los mapas</translation>
    </message>
    <message>
      <source>Zones or manifest (*.tif *.tiff *.vrt *.json)</source>
      <translation>Zonas o manifiesto (*.tif *.tiff *.vrt *.json)</translation>
    </message>
    <message>
      <source>Zones: {shares}; goodness of variance fit {gvf:.4f}</source>
      <translation>Zonas: {shares}; bondad del ajuste de la varianza {gvf:.4f}</translation>
    </message>
    <message>
      <source>[New folder in {folder}]</source>
      <translation>[Carpeta nueva en {folder}]</translation>
    </message>
    <message>
      <source>a dimension is neither a number nor a name</source>
      <translation>una dimensión no es ni un número ni un nombre</translation>
    </message>
    <message>
      <source>a layer</source>
      <translation>una capa</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>una lista</translation>
    </message>
    <message>
      <source>a list of {fewest}</source>
      <translation>una lista de {fewest}</translation>
    </message>
    <message>
      <source>a list of {fewest} or more</source>
      <translation>una lista de {fewest} o más</translation>
    </message>
    <message>
      <source>a list of {fewest} to {most}</source>
      <translation>una lista de {fewest} a {most}</translation>
    </message>
    <message>
      <source>a name stands twice</source>
      <translation>un nombre aparece dos veces</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>un número</translation>
    </message>
    <message>
      <source>a number from {low:g} to {high:g}</source>
      <translation>un número de {low:g} a {high:g}</translation>
    </message>
    <message>
      <source>a number of {low:g} or more</source>
      <translation>un número de {low:g} o más</translation>
    </message>
    <message>
      <source>a single value at the landslides</source>
      <translation>un único valor en los deslizamientos</translation>
    </message>
    <message>
      <source>a tensor has an impossible shape</source>
      <translation>un tensor tiene una forma imposible</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>un texto</translation>
    </message>
    <message>
      <source>a tile of SRTM has a name such as N46E010.hgt, by which its place is known</source>
      <translation>una tesela de SRTM tiene un nombre como N46E010.hgt, por el que se conoce su ubicación</translation>
    </message>
    <message>
      <source>a tile of it cannot be read again: {why}</source>
      <translation>no se puede volver a leer una de sus teselas: {why}</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>un número entero</translation>
    </message>
    <message>
      <source>a whole number from {low:,} to {high:,}</source>
      <translation>un número entero de {low:,} a {high:,}</translation>
    </message>
    <message>
      <source>a whole number of {low:,} or more</source>
      <translation>un número entero de {low:,} o más</translation>
    </message>
    <message>
      <source>about {span}</source>
      <translation>aproximadamente {span}</translation>
    </message>
    <message>
      <source>above the mean</source>
      <translation>por encima de la media</translation>
    </message>
    <message>
      <source>above {limit}</source>
      <translation>por encima de {limit}</translation>
    </message>
    <message>
      <source>accumulate flow for terrain factors</source>
      <translation>acumular el flujo para los factores del terreno</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>exactitud</translation>
    </message>
    <message>
      <source>again</source>
      <translation>repetir</translation>
    </message>
    <message>
      <source>against all units without landslides</source>
      <translation>frente a todas las unidades sin deslizamientos</translation>
    </message>
    <message>
      <source>against held-out units alone</source>
      <translation>solo frente a las unidades reservadas</translation>
    </message>
    <message>
      <source>all</source>
      <translation>todos</translation>
    </message>
    <message>
      <source>all landslides</source>
      <translation>todos los deslizamientos</translation>
    </message>
    <message>
      <source>all landslides (%)</source>
      <translation>todos los deslizamientos (%)</translation>
    </message>
    <message>
      <source>all landslides; in the test, the training landslides</source>
      <translation>todos los deslizamientos; en la prueba, los deslizamientos de entrenamiento</translation>
    </message>
    <message>
      <source>all, held out or not</source>
      <translation>todas, reservadas o no</translation>
    </message>
    <message>
      <source>all: from all landslides, by a model trained anew when the test is done. share: from the training share, by the model that was tested.</source>
      <translation>all: a partir de todos los deslizamientos, con un modelo entrenado de nuevo una vez hecha la prueba. share: a partir de la parte de entrenamiento, con el modelo que se probó.</translation>
    </message>
    <message>
      <source>an attribute stands twice</source>
      <translation>un atributo aparece dos veces</translation>
    </message>
    <message>
      <source>an infinite number</source>
      <translation>un número infinito</translation>
    </message>
    <message>
      <source>an object</source>
      <translation>un objeto</translation>
    </message>
    <message>
      <source>an output is made by nothing</source>
      <translation>una salida no la produce nada</translation>
    </message>
    <message>
      <source>an output is not one number for each row</source>
      <translation>una salida no es un número por cada fila</translation>
    </message>
    <message>
      <source>an unknown amount</source>
      <translation>cantidad desconocida</translation>
    </message>
    <message>
      <source>another file has this name there</source>
      <translation>allí otro archivo tiene este nombre</translation>
    </message>
    <message>
      <source>another one</source>
      <translation>otro</translation>
    </message>
    <message>
      <source>area</source>
      <translation>superficie</translation>
    </message>
    <message>
      <source>area (%)</source>
      <translation>superficie (%)</translation>
    </message>
    <message>
      <source>area (km²)</source>
      <translation>superficie (km²)</translation>
    </message>
    <message>
      <source>area under curve {area:.3f}</source>
      <translation>área bajo la curva {area:.3f}</translation>
    </message>
    <message>
      <source>area under rate curve</source>
      <translation>área bajo la curva de tasa</translation>
    </message>
    <message>
      <source>as set</source>
      <translation>según lo fijado</translation>
    </message>
    <message>
      <source>aspect</source>
      <translation>orientación</translation>
    </message>
    <message>
      <source>at or below the mean</source>
      <translation>en la media o por debajo</translation>
    </message>
    <message>
      <source>at own points</source>
      <translation>en puntos propios</translation>
    </message>
    <message>
      <source>at random</source>
      <translation>al azar</translation>
    </message>
    <message>
      <source>at random outside a buffer round landslides</source>
      <translation>al azar fuera de una zona de influencia alrededor de los deslizamientos</translation>
    </message>
    <message>
      <source>at random outside landslides</source>
      <translation>al azar fuera de los deslizamientos</translation>
    </message>
    <message>
      <source>at random, each class alike</source>
      <translation>al azar, cada clase por igual</translation>
    </message>
    <message>
      <source>atan(value / 100) in radians</source>
      <translation>atan(valor / 100) en radianes</translation>
    </message>
    <message>
      <source>attribute '{name}' is of an unknown type or without a value</source>
      <translation>el atributo '{name}' es de un tipo desconocido o no tiene valor</translation>
    </message>
    <message>
      <source>author: {author}</source>
      <translation>autor: {author}</translation>
    </message>
    <message>
      <source>below</source>
      <translation>inferior a</translation>
    </message>
    <message>
      <source>below threshold</source>
      <translation>por debajo del umbral</translation>
    </message>
    <message>
      <source>below {limit}</source>
      <translation>por debajo de {limit}</translation>
    </message>
    <message>
      <source>best by the common test</source>
      <translation>lo mejor según la prueba común</translation>
    </message>
    <message>
      <source>bin</source>
      <translation>intervalo</translation>
    </message>
    <message>
      <source>block {column}, {row} of band {band} is damaged or missing</source>
      <translation>el bloque {column}, {row} de la banda {band} está dañado o falta</translation>
    </message>
    <message>
      <source>both classes alike</source>
      <translation>ambas clases por igual</translation>
    </message>
    <message>
      <source>breaks</source>
      <translation>rupturas</translation>
    </message>
    <message>
      <source>by hand (own points)</source>
      <translation>a mano (puntos propios)</translation>
    </message>
    <message>
      <source>by the number of landslides</source>
      <translation>según el número de deslizamientos</translation>
    </message>
    <message>
      <source>by the number of samples</source>
      <translation>según el número de muestras</translation>
    </message>
    <message>
      <source>by the variance</source>
      <translation>según la varianza</translation>
    </message>
    <message>
      <source>by time</source>
      <translation>por tiempo</translation>
    </message>
    <message>
      <source>cannot be loaded by onnxruntime ({reason})</source>
      <translation>no puede cargarse con onnxruntime ({reason})</translation>
    </message>
    <message>
      <source>categorical</source>
      <translation>categórico</translation>
    </message>
    <message>
      <source>categorical in its stack</source>
      <translation>categórico en su pila</translation>
    </message>
    <message>
      <source>categories are not weighed</source>
      <translation>las categorías no se ponderan</translation>
    </message>
    <message>
      <source>categories that training never met</source>
      <translation>categorías que el entrenamiento no conoció</translation>
    </message>
    <message>
      <source>category</source>
      <translation>categoría</translation>
    </message>
    <message>
      <source>cells</source>
      <translation>celdas</translation>
    </message>
    <message>
      <source>cells (%)</source>
      <translation>celdas (%)</translation>
    </message>
    <message>
      <source>cells above</source>
      <translation>celdas por encima</translation>
    </message>
    <message>
      <source>cells below</source>
      <translation>celdas por debajo</translation>
    </message>
    <message>
      <source>cells of a polygon</source>
      <translation>celdas de un polígono</translation>
    </message>
    <message>
      <source>cells of landslides</source>
      <translation>celdas de deslizamientos</translation>
    </message>
    <message>
      <source>cells of the stack</source>
      <translation>celdas de la pila</translation>
    </message>
    <message>
      <source>cells outside</source>
      <translation>celdas fuera</translation>
    </message>
    <message>
      <source>cells: {size}</source>
      <translation>celdas: {size}</translation>
    </message>
    <message>
      <source>chance</source>
      <translation>azar</translation>
    </message>
    <message>
      <source>chance (p {p})</source>
      <translation>azar (p {p})</translation>
    </message>
    <message>
      <source>chance, which favours the highest of {count}</source>
      <translation>azar, que favorece al más alto de {count}</translation>
    </message>
    <message>
      <source>chance: AUC 0.500</source>
      <translation>azar: AUC 0.500</translation>
    </message>
    <message>
      <source>class</source>
      <translation>clase</translation>
    </message>
    <message>
      <source>clip them to the surroundings of the reference, or simplify them</source>
      <translation>recortarlos al entorno de la referencia, o simplificarlos</translation>
    </message>
    <message>
      <source>cloud mask</source>
      <translation>máscara de nubes</translation>
    </message>
    <message>
      <source>common held-out test</source>
      <translation>prueba común reservada</translation>
    </message>
    <message>
      <source>compared</source>
      <translation>comparado</translation>
    </message>
    <message>
      <source>comparison</source>
      <translation>comparación</translation>
    </message>
    <message>
      <source>component</source>
      <translation>componente</translation>
    </message>
    <message>
      <source>component {number}</source>
      <translation>componente {number}</translation>
    </message>
    <message>
      <source>compute</source>
      <translation>calcular</translation>
    </message>
    <message>
      <source>conditioning factors, predisposing factors, layer stack, align rasters, resample, reproject, geology, lithology, land cover, land use, soil, rainfall, multiband</source>
      <translation>factores condicionantes, factores predisponentes, pila de capas, alinear rásteres, remuestrear, reproyectar, geología, litología, cobertura del suelo, uso del suelo, suelo, precipitación, lluvia, multibanda</translation>
    </message>
    <message>
      <source>constant '{name}' has another size than its shape</source>
      <translation>la constante '{name}' tiene un tamaño distinto del de su forma</translation>
    </message>
    <message>
      <source>constant '{name}' is of an unknown type or shape</source>
      <translation>la constante '{name}' es de un tipo o una forma desconocidos</translation>
    </message>
    <message>
      <source>continuous</source>
      <translation>continuo</translation>
    </message>
    <message>
      <source>contribution to the susceptibility</source>
      <translation>contribución a la susceptibilidad</translation>
    </message>
    <message>
      <source>convolutions</source>
      <translation>convoluciones</translation>
    </message>
    <message>
      <source>count</source>
      <translation>número</translation>
    </message>
    <message>
      <source>count one point for each polygon, or take larger cells</source>
      <translation>contar un punto por polígono, o tomar celdas más grandes</translation>
    </message>
    <message>
      <source>counts</source>
      <translation>cuenta</translation>
    </message>
    <message>
      <source>counts most, over all places</source>
      <translation>lo que más cuenta, en todos los lugares</translation>
    </message>
    <message>
      <source>cumulative (%)</source>
      <translation>acumulado (%)</translation>
    </message>
    <message>
      <source>cut at byte {byte}</source>
      <translation>cortado en el byte {byte}</translation>
    </message>
    <message>
      <source>dataset</source>
      <translation>conjunto de datos</translation>
    </message>
    <message>
      <source>demo basin</source>
      <translation>cuenca de demostración</translation>
    </message>
    <message>
      <source>deviation of members</source>
      <translation>desviación de los miembros</translation>
    </message>
    <message>
      <source>dissimilarity index</source>
      <translation>índice de disimilitud</translation>
    </message>
    <message>
      <source>draw the figures of a report</source>
      <translation>dibujar las figuras de un informe</translation>
    </message>
    <message>
      <source>drawn at random among all</source>
      <translation>elegidos al azar entre todos</translation>
    </message>
    <message>
      <source>drop of the AUC</source>
      <translation>caída del AUC</translation>
    </message>
    <message>
      <source>dropped</source>
      <translation>descartado</translation>
    </message>
    <message>
      <source>each part of a feature counts</source>
      <translation>cuenta cada parte de un elemento</translation>
    </message>
    <message>
      <source>eastness</source>
      <translation>componente este (eastness)</translation>
    </message>
    <message>
      <source>eigenvalue</source>
      <translation>valor propio</translation>
    </message>
    <message>
      <source>elevation - mean of the elevations in the window</source>
      <translation>elevación - media de las elevaciones en la ventana</translation>
    </message>
    <message>
      <source>elevation coefficient of variation</source>
      <translation>coeficiente de variación de la elevación</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>vacío</translation>
    </message>
    <message>
      <source>ensemble is {value}: write true or false.</source>
      <translation>ensemble es {value}: escribir true o false.</translation>
    </message>
    <message>
      <source>every factor</source>
      <translation>todos los factores</translation>
    </message>
    <message>
      <source>every sample alike</source>
      <translation>todas las muestras por igual</translation>
    </message>
    <message>
      <source>exact</source>
      <translation>exacta</translation>
    </message>
    <message>
      <source>exact, of all coalitions</source>
      <translation>exactas, de todas las coaliciones</translation>
    </message>
    <message>
      <source>example data</source>
      <translation>datos de ejemplo</translation>
    </message>
    <message>
      <source>explain prediction, Shapley values, SHAP, contributions, waterfall, local importance, reasons</source>
      <translation>explicar predicción, valores de Shapley, SHAP, contribuciones, cascada, waterfall, importancia local, razones, motivos</translation>
    </message>
    <message>
      <source>explained (%)</source>
      <translation>explicado (%)</translation>
    </message>
    <message>
      <source>extract values</source>
      <translation>extraer valores</translation>
    </message>
    <message>
      <source>factor</source>
      <translation>factor</translation>
    </message>
    <message>
      <source>factors not below the threshold</source>
      <translation>factores no por debajo del umbral</translation>
    </message>
    <message>
      <source>factors that stay</source>
      <translation>factores que se conservan</translation>
    </message>
    <message>
      <source>factors to keep</source>
      <translation>factores que conservar</translation>
    </message>
    <message>
      <source>fair</source>
      <translation>aceptable</translation>
    </message>
    <message>
      <source>farther than {buffer:,.10g} m from every landslide</source>
      <translation>a más de {buffer:,.10g} m de todo deslizamiento</translation>
    </message>
    <message>
      <source>fast</source>
      <translation>rápida</translation>
    </message>
    <message>
      <source>fast for large rasters</source>
      <translation>rápida para rásteres grandes</translation>
    </message>
    <message>
      <source>feature importance, variable importance, permutation importance, partial dependence, response curves, explain model</source>
      <translation>importancia de las variables, importancia de los factores, importancia por permutación, dependencia parcial, curvas de respuesta, explicar el modelo</translation>
    </message>
    <message>
      <source>features whose field '{field}' is {value}</source>
      <translation>elementos cuyo campo '{field}' es {value}</translation>
    </message>
    <message>
      <source>fewer landslides than the area's share (value below 0)</source>
      <translation>menos deslizamientos que la proporción de superficie (valor por debajo de 0)</translation>
    </message>
    <message>
      <source>field {number} at byte {byte} is repeated or out of order</source>
      <translation>el campo {number} en el byte {byte} está repetido o fuera de orden</translation>
    </message>
    <message>
      <source>file</source>
      <translation>archivo</translation>
    </message>
    <message>
      <source>filters lists {count} convolutions: the CNN with attention has one, give one number.</source>
      <translation>filters enumera {count} convoluciones: la CNN con atención tiene una, dar un solo número.</translation>
    </message>
    <message>
      <source>first</source>
      <translation>primero</translation>
    </message>
    <message>
      <source>float32 GeoTIFF of three bands: dissimilarity index, local point density, and 1 in the area of applicability, 0 outside.</source>
      <translation>GeoTIFF float32 de tres bandas: índice de disimilitud, densidad local de puntos, y 1 en el área de aplicabilidad, 0 fuera.</translation>
    </message>
    <message>
      <source>float32 GeoTIFF, metres.</source>
      <translation>GeoTIFF float32, metros.</translation>
    </message>
    <message>
      <source>float32 GeoTIFF, nodata where any factor is.</source>
      <translation>GeoTIFF float32, sin datos (nodata) donde lo es algún factor.</translation>
    </message>
    <message>
      <source>float32 GeoTIFF; nodata where a band has none, under cloud, and where NIR + red is not above zero.</source>
      <translation>GeoTIFF float32; sin datos (nodata) donde una banda no los tiene, bajo las nubes y donde NIR + rojo no es mayor que cero.</translation>
    </message>
    <message>
      <source>fold</source>
      <translation>pliegue</translation>
    </message>
    <message>
      <source>folds</source>
      <translation>pliegues</translation>
    </message>
    <message>
      <source>folds, number</source>
      <translation>número de pliegues</translation>
    </message>
    <message>
      <source>forward-in-time</source>
      <translation>hacia adelante en el tiempo</translation>
    </message>
    <message>
      <source>frequency ratio</source>
      <translation>razón de frecuencias</translation>
    </message>
    <message>
      <source>frequency ratio of held-out landslides</source>
      <translation>razón de frecuencias de los deslizamientos reservados</translation>
    </message>
    <message>
      <source>frequency ratio, FR, IV, weight of evidence, weights of evidence, WoE, bivariate statistics, certainty factor, landslide density</source>
      <translation>razón de frecuencias, FR, IV, peso de la evidencia, pesos de evidencia, WoE, estadística bivariada, factor de certeza, densidad de deslizamientos</translation>
    </message>
    <message>
      <source>frequency ratio, held out</source>
      <translation>razón de frecuencias, reservados</translation>
    </message>
    <message>
      <source>good</source>
      <translation>buena</translation>
    </message>
    <message>
      <source>grey: share of the area    coloured: share of the landslides    ×: landslide density, 1 = mean</source>
      <translation>gris: proporción del área    color: proporción de los deslizamientos    ×: densidad de deslizamientos, 1 = media</translation>
    </message>
    <message>
      <source>group '{group}'</source>
      <translation>grupo '{group}'</translation>
    </message>
    <message>
      <source>groups</source>
      <translation>grupos</translation>
    </message>
    <message>
      <source>has a damaged description of its factors ({damage})</source>
      <translation>tiene dañada la descripción de sus factores ({damage})</translation>
    </message>
    <message>
      <source>has other inputs than '{input}' with one column per factor</source>
      <translation>tiene otras entradas que '{input}' con una columna por factor</translation>
    </message>
    <message>
      <source>has other outputs ({names}) than {expected}</source>
      <translation>tiene otras salidas ({names}) que {expected}</translation>
    </message>
    <message>
      <source>have no part</source>
      <translation>no intervienen</translation>
    </message>
    <message>
      <source>held out</source>
      <translation>reservados</translation>
    </message>
    <message>
      <source>held out (%)</source>
      <translation>reservados (%)</translation>
    </message>
    <message>
      <source>held out for the test</source>
      <translation>reservados para la prueba</translation>
    </message>
    <message>
      <source>held out of the samples</source>
      <translation>los reservados de las muestras</translation>
    </message>
    <message>
      <source>held out of the samples, and of {date} or later</source>
      <translation>los reservados de las muestras, y de {date} o posteriores</translation>
    </message>
    <message>
      <source>held-out landslides (%)</source>
      <translation>deslizamientos reservados (%)</translation>
    </message>
    <message>
      <source>held-out places</source>
      <translation>lugares reservados</translation>
    </message>
    <message>
      <source>held-out samples</source>
      <translation>muestras reservadas</translation>
    </message>
    <message>
      <source>held_out_predictions.csv beside this report lists every place that was held out, with its label, what was predicted there, and its fold.</source>
      <translation>held_out_predictions.csv, junto a este informe, enumera todos los lugares reservados, con su etiqueta, lo que se predijo allí y su pliegue.</translation>
    </message>
    <message>
      <source>hidden layers</source>
      <translation>capas ocultas</translation>
    </message>
    <message>
      <source>high</source>
      <translation>alta</translation>
    </message>
    <message>
      <source>high value</source>
      <translation>valor alto</translation>
    </message>
    <message>
      <source>holds damaged metadata ({what})</source>
      <translation>contiene metadatos dañados ({what})</translation>
    </message>
    <message>
      <source>holds metadata in another form than the plugin writes</source>
      <translation>contiene metadatos en una forma distinta de la que escribe el complemento</translation>
    </message>
    <message>
      <source>holds metadata in which '{damaged}' is missing or of another kind</source>
      <translation>contiene metadatos en los que '{damaged}' falta o es de otro tipo</translation>
    </message>
    <message>
      <source>holds metadata without a version of their schema</source>
      <translation>contiene metadatos sin versión de su esquema</translation>
    </message>
    <message>
      <source>in another zone</source>
      <translation>en otra zona</translation>
    </message>
    <message>
      <source>in the inventory</source>
      <translation>en el inventario</translation>
    </message>
    <message>
      <source>in the lowest zone of the information-value map</source>
      <translation>en la zona más baja del mapa de valor de información</translation>
    </message>
    <message>
      <source>in the very-low zone of the information-value map</source>
      <translation>en la zona muy baja del mapa de valor de información</translation>
    </message>
    <message>
      <source>infinite</source>
      <translation>infinito</translation>
    </message>
    <message>
      <source>information value</source>
      <translation>valor de información</translation>
    </message>
    <message>
      <source>information-value map, common test</source>
      <translation>mapa de valor de información, prueba común</translation>
    </message>
    <message>
      <source>inside the area of applicability</source>
      <translation>dentro del área de aplicabilidad</translation>
    </message>
    <message>
      <source>install with 'Check packages' in the menu Plugins › Landslide susceptibility, or type {where}: `{command}`.</source>
      <translation>instalar con 'Comprobar paquetes' en el menú Complementos › Susceptibilidad a deslizamientos, o escribir {where}: `{command}`.</translation>
    </message>
    <message>
      <source>into a terminal</source>
      <translation>en un terminal</translation>
    </message>
    <message>
      <source>into the OSGeo4W Shell, which is in QGIS's folder of the start menu</source>
      <translation>en la OSGeo4W Shell, que está en la carpeta de QGIS del menú Inicio</translation>
    </message>
    <message>
      <source>into the Terminal</source>
      <translation>en la aplicación Terminal</translation>
    </message>
    <message>
      <source>is an ONNX file without the metadata '{key}'</source>
      <translation>es un archivo ONNX sin los metadatos '{key}'</translation>
    </message>
    <message>
      <source>is dropped</source>
      <translation>se descarta</translation>
    </message>
    <message>
      <source>is empty</source>
      <translation>está vacío</translation>
    </message>
    <message>
      <source>is more than chance</source>
      <translation>es más que azar</translation>
    </message>
    <message>
      <source>is no ONNX file as this plugin writes it, or is damaged ({what})</source>
      <translation>no es un archivo ONNX como los que escribe este complemento, o está dañado ({what})</translation>
    </message>
    <message>
      <source>is of ONNX IR version {version}, not {known}</source>
      <translation>es de la versión {version} de ONNX IR, no {known}</translation>
    </message>
    <message>
      <source>is {size} bytes long, more than a model file can be</source>
      <translation>mide {size} bytes, más de lo que puede medir un archivo del modelo</translation>
    </message>
    <message>
      <source>it</source>
      <translation>el contenido</translation>
    </message>
    <message>
      <source>it declares a document type or entities, which no raster needs</source>
      <translation>declara un tipo de documento o entidades, que ningún ráster necesita</translation>
    </message>
    <message>
      <source>it holds a number of {digits} digits</source>
      <translation>contiene un número de {digits} cifras</translation>
    </message>
    <message>
      <source>it holds vector data and no raster</source>
      <translation>contiene datos vectoriales y ningún ráster</translation>
    </message>
    <message>
      <source>it is a folder</source>
      <translation>es una carpeta</translation>
    </message>
    <message>
      <source>it takes more steps than the size of the file explains</source>
      <translation>da más pasos de los que explica el tamaño del archivo</translation>
    </message>
    <message>
      <source>its AUC</source>
      <translation>su AUC</translation>
    </message>
    <message>
      <source>its categories</source>
      <translation>sus categorías</translation>
    </message>
    <message>
      <source>its content is of no raster format, whatever its name says</source>
      <translation>su contenido no es de ningún formato ráster, diga lo que diga su nombre</translation>
    </message>
    <message>
      <source>its content is of no vector format</source>
      <translation>su contenido no es de ningún formato vectorial</translation>
    </message>
    <message>
      <source>its coordinate reference system is missing</source>
      <translation>falta su sistema de referencia de coordenadas</translation>
    </message>
    <message>
      <source>its end is missing</source>
      <translation>falta su final</translation>
    </message>
    <message>
      <source>its fields, or their types, are missing</source>
      <translation>faltan sus campos, o los tipos de estos</translation>
    </message>
    <message>
      <source>its spatial index is missing</source>
      <translation>falta su índice espacial</translation>
    </message>
    <message>
      <source>its text is in UTF-16, so save it as UTF-8</source>
      <translation>su texto está en UTF-16, por lo que hay que guardarlo como UTF-8</translation>
    </message>
    <message>
      <source>its tiles cannot be read again</source>
      <translation>no se pueden volver a leer sus teselas</translation>
    </message>
    <message>
      <source>kept by wish</source>
      <translation>conservado por deseo expreso</translation>
    </message>
    <message>
      <source>kernel is {kernel}: use an odd number of positions, such as 3.</source>
      <translation>kernel es {kernel}: usar un número impar de posiciones, como 3.</translation>
    </message>
    <message>
      <source>kind</source>
      <translation>tipo</translation>
    </message>
    <message>
      <source>label tables</source>
      <translation>tablas de etiquetas</translation>
    </message>
    <message>
      <source>landslide</source>
      <translation>deslizamiento</translation>
    </message>
    <message>
      <source>landslide density</source>
      <translation>densidad de deslizamientos</translation>
    </message>
    <message>
      <source>landslide, test</source>
      <translation>deslizamiento, prueba</translation>
    </message>
    <message>
      <source>landslide, training</source>
      <translation>deslizamiento, entrenamiento</translation>
    </message>
    <message>
      <source>landslides</source>
      <translation>deslizamientos</translation>
    </message>
    <message>
      <source>landslides (%)</source>
      <translation>deslizamientos (%)</translation>
    </message>
    <message>
      <source>landslides from {date} on, and other places at random</source>
      <translation>deslizamientos a partir de {date}, y otros lugares al azar</translation>
    </message>
    <message>
      <source>landslides held out</source>
      <translation>deslizamientos reservados</translation>
    </message>
    <message>
      <source>landslides held out by the split</source>
      <translation>deslizamientos reservados por la partición</translation>
    </message>
    <message>
      <source>landslides of {date} and later</source>
      <translation>deslizamientos de {date} y posteriores</translation>
    </message>
    <message>
      <source>landslides per km²</source>
      <translation>deslizamientos por km²</translation>
    </message>
    <message>
      <source>landslides that information values were counted from, several in a cell each</source>
      <translation>deslizamientos a partir de los cuales se contaron los valores de información, cada uno aunque haya varios en una celda</translation>
    </message>
    <message>
      <source>landslides trained</source>
      <translation>deslizamientos de entrenamiento</translation>
    </message>
    <message>
      <source>landslides: {source}</source>
      <translation>deslizamientos: {source}</translation>
    </message>
    <message>
      <source>largest standard error</source>
      <translation>mayor error estándar</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>excluidos</translation>
    </message>
    <message>
      <source>left out by screening</source>
      <translation>excluidos por la selección</translation>
    </message>
    <message>
      <source>limits or category</source>
      <translation>límites o categoría</translation>
    </message>
    <message>
      <source>ln(a / tan slope), where a is the catchment area per metre of cell width</source>
      <translation>ln(a / tan pendiente), donde a es el área de captación por metro de anchura de celda</translation>
    </message>
    <message>
      <source>ln(a · tan slope)</source>
      <translation>ln(a · tan pendiente)</translation>
    </message>
    <message>
      <source>low</source>
      <translation>baja</translation>
    </message>
    <message>
      <source>low value</source>
      <translation>valor bajo</translation>
    </message>
    <message>
      <source>lowered by</source>
      <translation>reducida por</translation>
    </message>
    <message>
      <source>lowest to highest fold</source>
      <translation>del pliegue más bajo al más alto</translation>
    </message>
    <message>
      <source>lowest weight</source>
      <translation>peso mínimo</translation>
    </message>
    <message>
      <source>made on {day}</source>
      <translation>elaborado el {day}</translation>
    </message>
    <message>
      <source>manifest.json</source>
      <translation>manifest.json</translation>
    </message>
    <message>
      <source>manifest.json beside this report holds every setting and the digests of all data: a run can be made again from it.</source>
      <translation>manifest.json, junto a este informe, contiene todos los ajustes y los resúmenes criptográficos de todos los datos: a partir de él se puede repetir una ejecución.</translation>
    </message>
    <message>
      <source>map</source>
      <translation>mapa</translation>
    </message>
    <message>
      <source>marvellous</source>
      <translation>maravilloso</translation>
    </message>
    <message>
      <source>max - min of the elevations in the window</source>
      <translation>máx. - mín. de las elevaciones en la ventana</translation>
    </message>
    <message>
      <source>may be chance</source>
      <translation>puede deberse al azar</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>media</translation>
    </message>
    <message>
      <source>mean - min of the elevations in the window</source>
      <translation>media - mín. de las elevaciones en la ventana</translation>
    </message>
    <message>
      <source>mean absolute difference</source>
      <translation>diferencia absoluta media</translation>
    </message>
    <message>
      <source>mean at landslides</source>
      <translation>media en los deslizamientos</translation>
    </message>
    <message>
      <source>mean at other places</source>
      <translation>media en los otros lugares</translation>
    </message>
    <message>
      <source>mean cross-entropy</source>
      <translation>entropía cruzada media</translation>
    </message>
    <message>
      <source>mean of folds</source>
      <translation>media de los pliegues</translation>
    </message>
    <message>
      <source>mean of {folds} {kinds} folds</source>
      <translation>media de {folds} pliegues {kinds}</translation>
    </message>
    <message>
      <source>mean score</source>
      <translation>puntuación media</translation>
    </message>
    <message>
      <source>mean share there, %</source>
      <translation>parte media allí, %</translation>
    </message>
    <message>
      <source>mean size</source>
      <translation>magnitud media</translation>
    </message>
    <message>
      <source>mean squared error</source>
      <translation>error cuadrático medio</translation>
    </message>
    <message>
      <source>measure factors in mapping units</source>
      <translation>medir factores en unidades cartográficas</translation>
    </message>
    <message>
      <source>mediocre</source>
      <translation>mediocre</translation>
    </message>
    <message>
      <source>medium</source>
      <translation>media</translation>
    </message>
    <message>
      <source>meritorious</source>
      <translation>meritorio</translation>
    </message>
    <message>
      <source>middling</source>
      <translation>mediano</translation>
    </message>
    <message>
      <source>miserable</source>
      <translation>miserable</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>falta</translation>
    </message>
    <message>
      <source>model</source>
      <translation>modelo</translation>
    </message>
    <message>
      <source>more landslides than the area's share (value above 0)</source>
      <translation>más deslizamientos que la proporción de superficie (valor por encima de 0)</translation>
    </message>
    <message>
      <source>most important</source>
      <translation>más importantes</translation>
    </message>
    <message>
      <source>multiply it by 0.01745329</source>
      <translation>multiplicarlo por 0.01745329</translation>
    </message>
    <message>
      <source>multiply it by 57.29578</source>
      <translation>multiplicarlo por 57.29578</translation>
    </message>
    <message>
      <source>names no factors, or one of them twice</source>
      <translation>no nombra ningún factor, o nombra uno dos veces</translation>
    </message>
    <message>
      <source>natural breaks of each map</source>
      <translation>rupturas naturales de cada mapa</translation>
    </message>
    <message>
      <source>natural breaks of the first map for both</source>
      <translation>rupturas naturales del primer mapa para ambos</translation>
    </message>
    <message>
      <source>near infrared</source>
      <translation>infrarrojo cercano</translation>
    </message>
    <message>
      <source>no</source>
      <translation>no</translation>
    </message>
    <message>
      <source>no AUC could be computed</source>
      <translation>no se pudo calcular ningún AUC</translation>
    </message>
    <message>
      <source>no CRS</source>
      <translation>sin SRC</translation>
    </message>
    <message>
      <source>no data seen</source>
      <translation>no se han visto datos</translation>
    </message>
    <message>
      <source>no factor</source>
      <translation>ningún factor</translation>
    </message>
    <message>
      <source>no factor raises it</source>
      <translation>ningún factor la eleva</translation>
    </message>
    <message>
      <source>no graph in it</source>
      <translation>no contiene ningún grafo</translation>
    </message>
    <message>
      <source>no landslide</source>
      <translation>ningún deslizamiento</translation>
    </message>
    <message>
      <source>no name</source>
      <translation>sin nombre</translation>
    </message>
    <message>
      <source>no named bands</source>
      <translation>sin bandas con nombre</translation>
    </message>
    <message>
      <source>no number</source>
      <translation>algo que no es un número</translation>
    </message>
    <message>
      <source>no number at byte {byte}</source>
      <translation>ningún número en el byte {byte}</translation>
    </message>
    <message>
      <source>no number in the run at byte {byte}</source>
      <translation>ningún número en la secuencia del byte {byte}</translation>
    </message>
    <message>
      <source>no reason given</source>
      <translation>no se indica el motivo</translation>
    </message>
    <message>
      <source>no text at byte {byte}</source>
      <translation>ningún texto en el byte {byte}</translation>
    </message>
    <message>
      <source>no value: fewer than two factors, or one is a linear combination of others</source>
      <translation>sin valor: menos de dos factores, o uno es una combinación lineal de otros</translation>
    </message>
    <message>
      <source>no value: too few factors or landslides, or one factor is a linear combination of others</source>
      <translation>sin valor: demasiado pocos factores o deslizamientos, o un factor es una combinación lineal de otros</translation>
    </message>
    <message>
      <source>nodata values</source>
      <translation>valores sin datos (nodata)</translation>
    </message>
    <message>
      <source>non-landslide</source>
      <translation>no deslizamiento</translation>
    </message>
    <message>
      <source>non-landslide, test</source>
      <translation>no deslizamiento, prueba</translation>
    </message>
    <message>
      <source>non-landslide, training</source>
      <translation>no deslizamiento, entrenamiento</translation>
    </message>
    <message>
      <source>non-landslides</source>
      <translation>no deslizamientos</translation>
    </message>
    <message>
      <source>non-landslides, absence points, negative samples, sampling bias, buffer, ROC, AUC, validation</source>
      <translation>no deslizamientos, puntos de ausencia, muestras negativas, sesgo de muestreo, zona de influencia, buffer, ROC, AUC, validación</translation>
    </message>
    <message>
      <source>non-landslides, absence points, pseudo-absence, negative samples, background points, random points</source>
      <translation>no deslizamientos, puntos de ausencia, pseudoausencia, muestras negativas, puntos de fondo, puntos aleatorios</translation>
    </message>
    <message>
      <source>none</source>
      <translation>ninguno</translation>
    </message>
    <message>
      <source>none given: the whole grid</source>
      <translation>no se indicó ninguna: toda la malla</translation>
    </message>
    <message>
      <source>none observed</source>
      <translation>ninguno observado</translation>
    </message>
    <message>
      <source>none, because it has no fields</source>
      <translation>ninguno, porque no tiene campos</translation>
    </message>
    <message>
      <source>none, for it has no cell</source>
      <translation>ninguna parte, porque no tiene ninguna celda</translation>
    </message>
    <message>
      <source>none, the paper's formula</source>
      <translation>ninguno, la fórmula del artículo</translation>
    </message>
    <message>
      <source>northness</source>
      <translation>componente norte (northness)</translation>
    </message>
    <message>
      <source>not a number</source>
      <translation>un valor no numérico</translation>
    </message>
    <message>
      <source>not below</source>
      <translation>no inferior a</translation>
    </message>
    <message>
      <source>not computed</source>
      <translation>no calculado</translation>
    </message>
    <message>
      <source>not worked out</source>
      <translation>no se determinó</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nada</translation>
    </message>
    <message>
      <source>number</source>
      <translation>número</translation>
    </message>
    <message>
      <source>numbers of classes</source>
      <translation>números de clases</translation>
    </message>
    <message>
      <source>of all cells, %</source>
      <translation>de todas las celdas, %</translation>
    </message>
    <message>
      <source>of it in the very high zone</source>
      <translation>parte en la zona muy alta</translation>
    </message>
    <message>
      <source>of the model that made the map</source>
      <translation>del modelo que hizo el mapa</translation>
    </message>
    <message>
      <source>of {date} or later</source>
      <translation>de {date} o posteriores</translation>
    </message>
    <message>
      <source>one has no name</source>
      <translation>un factor no tiene nombre</translation>
    </message>
    <message>
      <source>one is no description</source>
      <translation>un elemento no es una descripción</translation>
    </message>
    <message>
      <source>one of its parts is cut short</source>
      <translation>una de sus partes está cortada</translation>
    </message>
    <message>
      <source>one of {known}</source>
      <translation>uno de {known}</translation>
    </message>
    <message>
      <source>organisation: {organisation}</source>
      <translation>organización: {organisation}</translation>
    </message>
    <message>
      <source>other cells</source>
      <translation>otras celdas</translation>
    </message>
    <message>
      <source>other places</source>
      <translation>otros lugares</translation>
    </message>
    <message>
      <source>others</source>
      <translation>otros</translation>
    </message>
    <message>
      <source>outside (%)</source>
      <translation>fuera (%)</translation>
    </message>
    <message>
      <source>outside landslides</source>
      <translation>fuera de los deslizamientos</translation>
    </message>
    <message>
      <source>outside the area of applicability</source>
      <translation>fuera del área de aplicabilidad</translation>
    </message>
    <message>
      <source>own non-landslides</source>
      <translation>no deslizamientos propios</translation>
    </message>
    <message>
      <source>p, McNemar</source>
      <translation>p, McNemar</translation>
    </message>
    <message>
      <source>paper's protocol</source>
      <translation>protocolo del artículo</translation>
    </message>
    <message>
      <source>percent</source>
      <translation>porcentaje</translation>
    </message>
    <message>
      <source>place</source>
      <translation>lugar</translation>
    </message>
    <message>
      <source>places explained</source>
      <translation>lugares explicados</translation>
    </message>
    <message>
      <source>places with a figure</source>
      <translation>lugares con figura</translation>
    </message>
    <message>
      <source>plan curvature</source>
      <translation>curvatura en planta</translation>
    </message>
    <message>
      <source>point sampling</source>
      <translation>muestreo en puntos</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>precisión</translation>
    </message>
    <message>
      <source>predict with a network</source>
      <translation>predecir con un modelo</translation>
    </message>
    <message>
      <source>prediction rate</source>
      <translation>tasa de predicción</translation>
    </message>
    <message>
      <source>prediction rate (held-out landslides)</source>
      <translation>tasa de predicción (deslizamientos reservados)</translation>
    </message>
    <message>
      <source>present</source>
      <translation>presente</translation>
    </message>
    <message>
      <source>probably categorical</source>
      <translation>probablemente categórico</translation>
    </message>
    <message>
      <source>process rasters</source>
      <translation>procesar rásteres</translation>
    </message>
    <message>
      <source>profile curvature</source>
      <translation>curvatura de perfil</translation>
    </message>
    <message>
      <source>radians</source>
      <translation>radianes</translation>
    </message>
    <message>
      <source>raised by</source>
      <translation>aumentada por</translation>
    </message>
    <message>
      <source>random</source>
      <translation>aleatorios</translation>
    </message>
    <message>
      <source>range</source>
      <translation>rango</translation>
    </message>
    <message>
      <source>range of the training samples</source>
      <translation>rango de las muestras de entrenamiento</translation>
    </message>
    <message>
      <source>rank</source>
      <translation>posición</translation>
    </message>
    <message>
      <source>reason</source>
      <translation>motivo</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>exhaustividad</translation>
    </message>
    <message>
      <source>red</source>
      <translation>rojo</translation>
    </message>
    <message>
      <source>relative susceptibility</source>
      <translation>susceptibilidad relativa</translation>
    </message>
    <message>
      <source>relief</source>
      <translation>relieve</translation>
    </message>
    <message>
      <source>repeated run</source>
      <translation>ejecución repetida</translation>
    </message>
    <message>
      <source>reproduce</source>
      <translation>reproducir</translation>
    </message>
    <message>
      <source>reproducible</source>
      <translation>reproducible</translation>
    </message>
    <message>
      <source>resampling</source>
      <translation>remuestreo</translation>
    </message>
    <message>
      <source>resampling settings</source>
      <translation>ajustes de remuestreo</translation>
    </message>
    <message>
      <source>result</source>
      <translation>resultado</translation>
    </message>
    <message>
      <source>road, river, stream, fault, lineament, proximity, Euclidean distance, distance raster</source>
      <translation>carretera, vía, río, cauce, falla, lineamiento, proximidad, distancia euclidiana, ráster de distancias</translation>
    </message>
    <message>
      <source>rows of the background</source>
      <translation>filas del fondo</translation>
    </message>
    <message>
      <source>run</source>
      <translation>ejecución</translation>
    </message>
    <message>
      <source>run this step</source>
      <translation>ejecutar este paso</translation>
    </message>
    <message>
      <source>sample data</source>
      <translation>datos de muestra</translation>
    </message>
    <message>
      <source>sample raster values</source>
      <translation>muestrear valores de ráster</translation>
    </message>
    <message>
      <source>sampled, largest standard error {error:.2g}</source>
      <translation>por muestreo, mayor error estándar {error:.2g}</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>muestras</translation>
    </message>
    <message>
      <source>samples, held out or not,</source>
      <translation>muestras, reservadas o no,</translation>
    </message>
    <message>
      <source>score = share</source>
      <translation>puntuación = proporción</translation>
    </message>
    <message>
      <source>second</source>
      <translation>segundo</translation>
    </message>
    <message>
      <source>share</source>
      <translation>proporción</translation>
    </message>
    <message>
      <source>share of all cells</source>
      <translation>proporción de todas las celdas</translation>
    </message>
    <message>
      <source>share of landslides</source>
      <translation>proporción de deslizamientos</translation>
    </message>
    <message>
      <source>slope</source>
      <translation>pendiente</translation>
    </message>
    <message>
      <source>slope units, ROC, AUC, validation, cross-validation, spatial folds, random folds, held-out units</source>
      <translation>unidades de ladera, slope units, ROC, AUC, validación, validación cruzada, pliegues espaciales, pliegues aleatorios, unidades reservadas</translation>
    </message>
    <message>
      <source>slope units, SU, terrain units, polygons, r.slopeunits, LAND-SE, SZ-plugin, zonal statistics, catchments, administrative units, coverage fraction, exactextract</source>
      <translation>unidades de ladera, slope units, SU, unidades de terreno, polígonos, r.slopeunits, LAND-SE, SZ-plugin, estadísticas de zona, cuencas, unidades administrativas, fracción de cobertura, exactextract</translation>
    </message>
    <message>
      <source>slope units, polygons, apply model, probability, susceptibility of units, natural breaks, Jenks</source>
      <translation>unidades de ladera, slope units, polígonos, aplicar modelo, probabilidad, susceptibilidad de unidades, rupturas naturales, Jenks</translation>
    </message>
    <message>
      <source>something has no name</source>
      <translation>algo no tiene nombre</translation>
    </message>
    <message>
      <source>spatial</source>
      <translation>espaciales</translation>
    </message>
    <message>
      <source>split</source>
      <translation>partición</translation>
    </message>
    <message>
      <source>square degrees</source>
      <translation>grados cuadrados</translation>
    </message>
    <message>
      <source>square units of the CRS</source>
      <translation>unidades cuadradas del SRC</translation>
    </message>
    <message>
      <source>stack</source>
      <translation>pila</translation>
    </message>
    <message>
      <source>standard deviation / |mean| of the elevations in the window</source>
      <translation>desviación estándar / |media| de las elevaciones en la ventana</translation>
    </message>
    <message>
      <source>start of all contributions</source>
      <translation>punto de partida de todas las contribuciones</translation>
    </message>
    <message>
      <source>stays</source>
      <translation>se conserva</translation>
    </message>
    <message>
      <source>std. dev.</source>
      <translation>desv. est.</translation>
    </message>
    <message>
      <source>success rate</source>
      <translation>tasa de éxito</translation>
    </message>
    <message>
      <source>success rate (training landslides)</source>
      <translation>tasa de éxito (deslizamientos de entrenamiento)</translation>
    </message>
    <message>
      <source>surface cut</source>
      <translation>incisión de la superficie</translation>
    </message>
    <message>
      <source>surface roughness</source>
      <translation>rugosidad de la superficie</translation>
    </message>
    <message>
      <source>susceptibility</source>
      <translation>susceptibilidad</translation>
    </message>
    <message>
      <source>synthetic</source>
      <translation>sintético</translation>
    </message>
    <message>
      <source>take fewer bands</source>
      <translation>tomar menos bandas</translation>
    </message>
    <message>
      <source>take fewer cells</source>
      <translation>tomar menos celdas</translation>
    </message>
    <message>
      <source>take fewer places or bands</source>
      <translation>tomar menos lugares o bandas</translation>
    </message>
    <message>
      <source>take fewer places, or a smaller window</source>
      <translation>tome menos lugares, o una ventana menor</translation>
    </message>
    <message>
      <source>take fewer samples</source>
      <translation>tomar menos muestras</translation>
    </message>
    <message>
      <source>take larger cells or a smaller extent</source>
      <translation>tomar celdas más grandes o una extensión menor</translation>
    </message>
    <message>
      <source>test</source>
      <translation>prueba</translation>
    </message>
    <message>
      <source>test data</source>
      <translation>datos de prueba</translation>
    </message>
    <message>
      <source>that of '{factor}' contradicts itself</source>
      <translation>la de '{factor}' se contradice</translation>
    </message>
    <message>
      <source>the AUC flatters here as by the paper's protocol, and factors that the places were picked by look more important than others: these figures flatter them</source>
      <translation>el AUC es aquí demasiado favorable, como según el protocolo del artículo, y los factores por los que se eligieron los lugares parecen más importantes que otros: estas cifras los favorecen</translation>
    </message>
    <message>
      <source>the angle of the steepest fall, by Horn's weighted differences of 3 × 3 cells</source>
      <translation>el ángulo del máximo descenso, según las diferencias ponderadas de Horn de 3 × 3 celdas</translation>
    </message>
    <message>
      <source>the bend along the line of fall, by the same quadratic</source>
      <translation>la curvatura a lo largo de la línea de máxima pendiente, según la misma función cuadrática</translation>
    </message>
    <message>
      <source>the bend of the contour by Zevenbergen and Thorne's quadratic, radians per metre, convex positive</source>
      <translation>la curvatura de la curva de nivel según la función cuadrática de Zevenbergen y Thorne, en radianes por metro, convexa positiva</translation>
    </message>
    <message>
      <source>the cosine of the aspect, which a network takes better than an angle that jumps from 360 to 0</source>
      <translation>el coseno de la orientación, que una red aprovecha mejor que un ángulo que salta de 360 a 0</translation>
    </message>
    <message>
      <source>the database cannot do it</source>
      <translation>la base de datos no puede hacerlo</translation>
    </message>
    <message>
      <source>the direction downhill, clockwise from north, by the same differences; -1 where it is flat</source>
      <translation>la dirección ladera abajo, en sentido horario desde el norte, según las mismas diferencias; -1 donde es llano</translation>
    </message>
    <message>
      <source>the file is empty</source>
      <translation>el archivo está vacío</translation>
    </message>
    <message>
      <source>the file of SETTINGS '{path}'</source>
      <translation>el archivo de SETTINGS '{path}'</translation>
    </message>
    <message>
      <source>the layer</source>
      <translation>la capa</translation>
    </message>
    <message>
      <source>the map</source>
      <translation>el mapa</translation>
    </message>
    <message>
      <source>the model</source>
      <translation>el modelo</translation>
    </message>
    <message>
      <source>the number {value:g}</source>
      <translation>el número {value:g}</translation>
    </message>
    <message>
      <source>the paper's formula (a class without landslides has the value 0)</source>
      <translation>la fórmula del artículo (una clase sin deslizamientos tiene el valor 0)</translation>
    </message>
    <message>
      <source>the rasters given</source>
      <translation>los rásteres indicados</translation>
    </message>
    <message>
      <source>the rest of the area</source>
      <translation>el resto del área</translation>
    </message>
    <message>
      <source>the rest of the spatial blocks held out</source>
      <translation>el resto de los bloques espaciales reservados</translation>
    </message>
    <message>
      <source>the same</source>
      <translation>la misma</translation>
    </message>
    <message>
      <source>the same one</source>
      <translation>el mismo</translation>
    </message>
    <message>
      <source>the section 'Evaluation'</source>
      <translation>la sección 'Evaluación'</translation>
    </message>
    <message>
      <source>the sine of the aspect</source>
      <translation>el seno de la orientación</translation>
    </message>
    <message>
      <source>the spatial blocks held out</source>
      <translation>los bloques espaciales reservados</translation>
    </message>
    <message>
      <source>the tested model</source>
      <translation>el modelo probado</translation>
    </message>
    <message>
      <source>the training landslides</source>
      <translation>los deslizamientos de entrenamiento</translation>
    </message>
    <message>
      <source>the units</source>
      <translation>las unidades</translation>
    </message>
    <message>
      <source>the whole area</source>
      <translation>toda el área</translation>
    </message>
    <message>
      <source>the {count:,} samples themselves</source>
      <translation>las propias {count:,} muestras</translation>
    </message>
    <message>
      <source>there are two tensors '{name}'</source>
      <translation>hay dos tensores '{name}'</translation>
    </message>
    <message>
      <source>there is no operator '{operator}' in the plugin's networks</source>
      <translation>no existe el operador '{operator}' en las redes del complemento</translation>
    </message>
    <message>
      <source>there is no such file</source>
      <translation>no existe tal archivo</translation>
    </message>
    <message>
      <source>these figures flatter as those of the paper's protocol do</source>
      <translation>estas cifras son demasiado favorables, como las del protocolo del artículo</translation>
    </message>
    <message>
      <source>those of {date} and later</source>
      <translation>los de {date} y posteriores</translation>
    </message>
    <message>
      <source>threshold reached</source>
      <translation>umbral alcanzado</translation>
    </message>
    <message>
      <source>threshold reached, or kept by wish</source>
      <translation>umbral alcanzado, o conservado por deseo expreso</translation>
    </message>
    <message>
      <source>threshold {threshold:.3f}</source>
      <translation>umbral {threshold:.3f}</translation>
    </message>
    <message>
      <source>told, not left out</source>
      <translation>indicados, no excluidos</translation>
    </message>
    <message>
      <source>too many messages</source>
      <translation>demasiados mensajes</translation>
    </message>
    <message>
      <source>too old</source>
      <translation>demasiado antiguo</translation>
    </message>
    <message>
      <source>train</source>
      <translation>entrenan</translation>
    </message>
    <message>
      <source>train landslides: {train_slides}, train non-landslides: {train_others}, test landslides: {test_slides}, test non-landslides: {test_others}</source>
      <translation>deslizamientos de entrenamiento: {train_slides}, no deslizamientos de entrenamiento: {train_others}, deslizamientos de prueba: {test_slides}, no deslizamientos de prueba: {test_others}</translation>
    </message>
    <message>
      <source>train logistic regression, forests, boosting, support vector machines and the CNN with attention</source>
      <translation>entrenar regresión logística, bosques, potenciación del gradiente, máquinas de vectores de soporte y la CNN con atención</translation>
    </message>
    <message>
      <source>train models that look at the neighbourhood</source>
      <translation>entrenar modelos que miran el entorno</translation>
    </message>
    <message>
      <source>train test split</source>
      <translation>partición en entrenamiento y prueba</translation>
    </message>
    <message>
      <source>training</source>
      <translation>entrenamiento</translation>
    </message>
    <message>
      <source>training data</source>
      <translation>datos de entrenamiento</translation>
    </message>
    <message>
      <source>training samples</source>
      <translation>muestras de entrenamiento</translation>
    </message>
    <message>
      <source>training {counted}</source>
      <translation>{counted} de entrenamiento</translation>
    </message>
    <message>
      <source>training {counted}, of all on the stack</source>
      <translation>{counted} de entrenamiento, del total en la pila</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true o false</translation>
    </message>
    <message>
      <source>tutorial</source>
      <translation>tutorial</translation>
    </message>
    <message>
      <source>type {where}: `{command}`.</source>
      <translation>escribir {where}: `{command}`.</translation>
    </message>
    <message>
      <source>unacceptable</source>
      <translation>inaceptable</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>unidad</translation>
    </message>
    <message>
      <source>unit with landslides, test</source>
      <translation>unidad con deslizamientos, prueba</translation>
    </message>
    <message>
      <source>unit with landslides, training</source>
      <translation>unidad con deslizamientos, entrenamiento</translation>
    </message>
    <message>
      <source>unit without landslides, test</source>
      <translation>unidad sin deslizamientos, prueba</translation>
    </message>
    <message>
      <source>unit without landslides, training</source>
      <translation>unidad sin deslizamientos, entrenamiento</translation>
    </message>
    <message>
      <source>units</source>
      <translation>unidades</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>desconocido</translation>
    </message>
    <message>
      <source>unknown categories</source>
      <translation>categorías desconocidas</translation>
    </message>
    <message>
      <source>unknown field {number} at byte {byte}</source>
      <translation>campo desconocido {number} en el byte {byte}</translation>
    </message>
    <message>
      <source>unlike all samples</source>
      <translation>distinto de todas las muestras</translation>
    </message>
    <message>
      <source>uses operators of '{domain}' version {version}</source>
      <translation>usa operadores de '{domain}' versión {version}</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>validación</translation>
    </message>
    <message>
      <source>vegetation, Sentinel-2, Landsat, near infrared, satellite image, cloud mask</source>
      <translation>vegetación, Sentinel-2, Landsat, infrarrojo cercano, imagen de satélite, máscara de nubes</translation>
    </message>
    <message>
      <source>very good</source>
      <translation>muy buena</translation>
    </message>
    <message>
      <source>very high</source>
      <translation>muy alta</translation>
    </message>
    <message>
      <source>very high zone (%)</source>
      <translation>zona muy alta (%)</translation>
    </message>
    <message>
      <source>very low</source>
      <translation>muy baja</translation>
    </message>
    <message>
      <source>was damaged or changed after it was written</source>
      <translation>se dañó o se cambió después de escribirse</translation>
    </message>
    <message>
      <source>weak</source>
      <translation>débil</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>peso</translation>
    </message>
    <message>
      <source>weight below the threshold</source>
      <translation>peso por debajo del umbral</translation>
    </message>
    <message>
      <source>weight reaches the threshold</source>
      <translation>el peso alcanza el umbral</translation>
    </message>
    <message>
      <source>weight {weight:.4f}, VIF {vif:.2f}, {outcome}</source>
      <translation>peso {weight:.4f}, VIF {vif:.2f}, {outcome}</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>pesos</translation>
    </message>
    <message>
      <source>weights kept, one dot a member</source>
      <translation>pesos conservados, un punto por miembro</translation>
    </message>
    <message>
      <source>weights kept: epoch {epoch:,}</source>
      <translation>pesos conservados: época {epoch:,}</translation>
    </message>
    <message>
      <source>what is given as '{key}' of '{factor}' cannot be</source>
      <translation>lo que figura como '{key}' de '{factor}' no es posible</translation>
    </message>
    <message>
      <source>what it says of its bands is missing</source>
      <translation>falta lo que dice de sus bandas</translation>
    </message>
    <message>
      <source>where the slope is gentle</source>
      <translation>donde la pendiente es suave</translation>
    </message>
    <message>
      <source>where {factor} is at most {limit:g}</source>
      <translation>donde {factor} es como máximo {limit:g}</translation>
    </message>
    <message>
      <source>whole map</source>
      <translation>todo el mapa</translation>
    </message>
    <message>
      <source>whole spatial blocks</source>
      <translation>bloques espaciales enteros</translation>
    </message>
    <message>
      <source>whole spatial blocks of them</source>
      <translation>en bloques espaciales enteros</translation>
    </message>
    <message>
      <source>window is {window}: use an odd number of cells, such as 21.</source>
      <translation>window es {window}: use un número impar de celdas, por ejemplo 21.</translation>
    </message>
    <message>
      <source>with landslides</source>
      <translation>con deslizamientos</translation>
    </message>
    <message>
      <source>without</source>
      <translation>sin ellos</translation>
    </message>
    <message>
      <source>without landslides</source>
      <translation>sin deslizamientos</translation>
    </message>
    <message>
      <source>work on a cluster</source>
      <translation>trabajar en un clúster</translation>
    </message>
    <message>
      <source>worked out</source>
      <translation>se determinó</translation>
    </message>
    <message>
      <source>workflow, chain, Graphical Modeler, paper, replication, PCA, information value, CNN, natural breaks</source>
      <translation>flujo de trabajo, cadena, Modelador gráfico, artículo, réplica, ACP, PCA, valor de información, CNN, rupturas naturales</translation>
    </message>
    <message>
      <source>workflow, chain, Graphical Modeler, raw data, DEM, roads, rivers, faults, geology</source>
      <translation>flujo de trabajo, cadena, Modelador gráfico, datos brutos, MDE, DEM, carreteras, ríos, fallas, geología</translation>
    </message>
    <message>
      <source>workflow, chain, Graphical Modeler, transfer, apply model, ONNX, inference, other area</source>
      <translation>flujo de trabajo, cadena, Modelador gráfico, transferencia, aplicar modelo, ONNX, inferencia, otra área</translation>
    </message>
    <message>
      <source>write a report</source>
      <translation>escribir un informe</translation>
    </message>
    <message>
      <source>write and check network files</source>
      <translation>escribir y comprobar archivos de modelos</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>sí</translation>
    </message>
    <message>
      <source>zonal statistics, municipality, district, catchment, road section, exposure, mean susceptibility, share of zones, exactextract</source>
      <translation>estadísticas de zona, municipio, distrito, cuenca, tramo de carretera, exposición, susceptibilidad media, proporción de zonas, exactextract</translation>
    </message>
    <message>
      <source>zone</source>
      <translation>zona</translation>
    </message>
    <message>
      <source>zone statistics</source>
      <translation>estadísticas por zonas</translation>
    </message>
    <message>
      <source>zone {number}</source>
      <translation>zona {number}</translation>
    </message>
    <message numerus="yes">
      <source>{all:,} landslides lie in {count:,} cells of '{raster}', up to {most:,} in one, and those of one cell give one sample.</source>
      <translation>
        <numerusform>{all:,} deslizamientos están en una sola celda de '{raster}', y los de una misma celda dan una sola muestra.</numerusform>
        <numerusform>{all:,} deslizamientos están en {count:,} celdas de '{raster}', hasta {most:,} en una, y los de una misma celda dan una sola muestra.</numerusform>
      </translation>
    </message>
    <message>
      <source>{amount:,.1f} TB</source>
      <translation>{amount:,.1f} TB</translation>
    </message>
    <message>
      <source>{amount:.1f} GB</source>
      <translation>{amount:.1f} GB</translation>
    </message>
    <message>
      <source>{amount:.1f} MB</source>
      <translation>{amount:.1f} MB</translation>
    </message>
    <message>
      <source>{angle}, times 57.29578</source>
      <translation>{angle}, por 57.29578</translation>
    </message>
    <message>
      <source>{area:,.0f} km²</source>
      <translation>{area:,.0f} km²</translation>
    </message>
    <message>
      <source>{auc:.3f} by the common held-out test</source>
      <translation>{auc:.3f} según la prueba común reservada</translation>
    </message>
    <message>
      <source>{auc:.3f} by the paper's protocol</source>
      <translation>{auc:.3f} según el protocolo del artículo</translation>
    </message>
    <message>
      <source>{auc}, {kind} folds</source>
      <translation>{auc}, pliegues {kind}</translation>
    </message>
    <message>
      <source>{author}, {name} {version}, QGIS plugin, {homepage}</source>
      <translation>{author}, {name} {version}, complemento de QGIS, {homepage}</translation>
    </message>
    <message>
      <source>{a} and {b} ({r:+.2f})</source>
      <translation>{a} y {b} ({r:+.2f})</translation>
    </message>
    <message>
      <source>{before} and {after}</source>
      <translation>{before} y {after}</translation>
    </message>
    <message>
      <source>{before} or {after}</source>
      <translation>{before} o {after}</translation>
    </message>
    <message>
      <source>{before} {after}</source>
      <translation>{before} {after}</translation>
    </message>
    <message>
      <source>{before}, {after}</source>
      <translation>{before}, {after}</translation>
    </message>
    <message>
      <source>{before}; {after}</source>
      <translation>{before}; {after}</translation>
    </message>
    <message>
      <source>{breaks} breaks make {zones} zones: give at most {most}.</source>
      <translation>{breaks} rupturas hacen {zones} zonas: dar como máximo {most}.</translation>
    </message>
    <message>
      <source>{cells:,} cells predicted, {minimum:.4f} to {maximum:.4f}.</source>
      <translation>{cells:,} celdas predichas, de {minimum:.4f} a {maximum:.4f}.</translation>
    </message>
    <message>
      <source>{cells:,} cells, NDVI {minimum:.3f} to {maximum:.3f}; {masked:,} cells left out as cloud. Mean reflectance: red {red:.4g}, near infrared {infrared:.4g}; where scale and offset are right both lie between 0 and 1.</source>
      <translation>{cells:,} celdas, NDVI de {minimum:.3f} a {maximum:.3f}; {masked:,} celdas excluidas por nubes. Reflectancia media: rojo {red:.4g}, infrarrojo cercano {infrared:.4g}; si la escala y el desplazamiento son correctos, ambas están entre 0 y 1.</translation>
    </message>
    <message>
      <source>{cells:,} cells, up to {greatest:,.1f} m from the nearest feature.</source>
      <translation>{cells:,} celdas, hasta {greatest:,.1f} m del elemento más próximo.</translation>
    </message>
    <message>
      <source>{cells:,} of {all:,}, {area:,.1f} km²</source>
      <translation>{cells:,} de {all:,}, {area:,.1f} km²</translation>
    </message>
    <message>
      <source>{cells:,}, from {where}</source>
      <translation>{cells:,}, de {where}</translation>
    </message>
    <message>
      <source>{columns:,} × {rows:,} cells</source>
      <translation>{columns:,} × {rows:,} celdas</translation>
    </message>
    <message>
      <source>{count:,} features</source>
      <translation>{count:,} elementos</translation>
    </message>
    <message numerus="yes">
      <source>{count:,} features of the layer of units have no geometry that can be read, and are left out.</source>
      <translation>
        <numerusform>{count:,} objeto de la capa de unidades no tiene una geometría legible y se excluye.</numerusform>
        <numerusform>{count:,} objetos de la capa de unidades no tienen una geometría legible y se excluyen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count:,} features of the layer of units have no polygon that can be read, and are left out.</source>
      <translation>
        <numerusform>{count:,} objeto de la capa de unidades no tiene un polígono legible y se excluye.</numerusform>
        <numerusform>{count:,} objetos de la capa de unidades no tienen un polígono legible y se excluyen.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count:,} lines</source>
      <translation>{count:,} líneas</translation>
    </message>
    <message numerus="yes">
      <source>{count:,} of the {all:,} landslides, {how}, had no part in the training; {judged} was then asked to rank them among {cells:,} places drawn at random.</source>
      <translation>
        <numerusform>{count:,} de los {all:,} deslizamientos, {how}, no participó en el entrenamiento; después {judged} tuvo que ordenarlo entre {cells:,} lugares elegidos al azar.</numerusform>
        <numerusform>{count:,} de los {all:,} deslizamientos, {how}, no participaron en el entrenamiento; después {judged} tuvo que ordenarlos entre {cells:,} lugares elegidos al azar.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count:,} points</source>
      <translation>{count:,} puntos</translation>
    </message>
    <message>
      <source>{count:,} polygons</source>
      <translation>{count:,} polígonos</translation>
    </message>
    <message>
      <source>{count:,} samples in {bins} bins; bars: 95 % interval</source>
      <translation>{count:,} muestras en {bins} intervalos; barras: intervalo del 95 %</translation>
    </message>
    <message numerus="yes">
      <source>{count:,} spatial blocks</source>
      <translation>
        <numerusform>{count:,} bloque espacial</numerusform>
        <numerusform>{count:,} bloques espaciales</numerusform>
      </translation>
    </message>
    <message>
      <source>{count:,} spatial folds, those of the cross-validation</source>
      <translation>{count:,} pliegues espaciales, los de la validación cruzada</translation>
    </message>
    <message numerus="yes">
      <source>{count:,} units cover no cell that has data in all factors, and are left out.</source>
      <translation>
        <numerusform>{count:,} unidad no cubre ninguna celda que tenga datos en todos los factores y se excluye.</numerusform>
        <numerusform>{count:,} unidades no cubren ninguna celda que tenga datos en todos los factores y se excluyen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count:,} units cross themselves and are measured as they would be made valid.</source>
      <translation>
        <numerusform>{count:,} unidad se cruza a sí misma y se mide tal como quedaría al hacerla válida.</numerusform>
        <numerusform>{count:,} unidades se cruzan a sí mismas y se miden tal como quedarían al hacerlas válidas.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count:,} units lack a value of a factor, and have no probability.</source>
      <translation>
        <numerusform>A {count:,} unidad le falta el valor de un factor, y no tiene probabilidad.</numerusform>
        <numerusform>A {count:,} unidades les falta el valor de un factor, y no tienen probabilidad.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count:,} units lie on no cell that has data: their figures are missing.</source>
      <translation>
        <numerusform>{count:,} unidad no está sobre ninguna celda con datos: faltan sus cifras.</numerusform>
        <numerusform>{count:,} unidades no están sobre ninguna celda con datos: faltan sus cifras.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count:,} without a geometry</source>
      <translation>{count:,} sin geometría</translation>
    </message>
    <message>
      <source>{count:,} {counted}, lowest weight {weight:.4f}:</source>
      <translation>{count:,} {counted}, peso mínimo {weight:.4f}:</translation>
    </message>
    <message>
      <source>{count} categories</source>
      <translation>{count} categorías</translation>
    </message>
    <message numerus="yes">
      <source>{count} factors</source>
      <translation>
        <numerusform>{count} factor</numerusform>
        <numerusform>{count} factores</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} factors weigh less than {least}, or nothing: a place may be as unlike the samples in them as it likes.</source>
      <translation>
        <numerusform>Un factor pesa menos de {least}, o nada: en él, un lugar puede diferir de las muestras cuanto quiera.</numerusform>
        <numerusform>{count} factores pesan menos de {least}, o nada: en ellos, un lugar puede diferir de las muestras cuanto quiera.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} factors:</source>
      <translation>{count} factores:</translation>
    </message>
    <message numerus="yes">
      <source>{count} finished tiles are taken up, of an earlier run with the same inputs and settings.</source>
      <translation>
        <numerusform>Se aprovecha una tesela terminada de una ejecución anterior con las mismas entradas y ajustes.</numerusform>
        <numerusform>Se aprovechan {count} teselas terminadas de una ejecución anterior con las mismas entradas y ajustes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} finished tiles of '{target}' lie in '{folder}': run the same once more to go on with them, or remove the folder.</source>
      <translation>
        <numerusform>Una tesela terminada de «{target}» está en «{folder}»: ejecute lo mismo otra vez para continuar con ella, o elimine la carpeta.</numerusform>
        <numerusform>{count} teselas terminadas de «{target}» están en «{folder}»: ejecute lo mismo otra vez para continuar con ellas, o elimine la carpeta.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} landslides have no date: in a split by time they neither train nor test (UNDATED_TRAIN lets them train).</source>
      <translation>
        <numerusform>{count} deslizamiento no tiene fecha: en una partición por tiempo ni entrena ni sirve de prueba (UNDATED_TRAIN permite que entrene).</numerusform>
        <numerusform>{count} deslizamientos no tienen fecha: en una partición por tiempo ni entrenan ni sirven de prueba (UNDATED_TRAIN permite que entrenen).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more</source>
      <translation>
        <numerusform>{count} más</numerusform>
        <numerusform>{count} más</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more remarks are in the log.</source>
      <translation>
        <numerusform>Hay {count} observación más en el registro.</numerusform>
        <numerusform>Hay {count} observaciones más en el registro.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} of the {all} features of {file} have no geometry and are left out.</source>
      <translation>
        <numerusform>{count} de los {all} elementos de {file} no tiene geometría y se excluye.</numerusform>
        <numerusform>{count} de los {all} elementos de {file} no tienen geometría y se excluyen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} of the {breaks} manual breaks lie outside the values of '{path}', {low:.4g} to {high:.4g}.</source>
      <translation>
        <numerusform>{count} de las {breaks} rupturas manuales está fuera de los valores de '{path}', de {low:.4g} a {high:.4g}.</numerusform>
        <numerusform>{count} de las {breaks} rupturas manuales están fuera de los valores de '{path}', de {low:.4g} a {high:.4g}.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} others together</source>
      <translation>otros {count} en conjunto</translation>
    </message>
    <message numerus="yes">
      <source>{count} samples have other values than the stack '{path}' at their places: give the stack that the samples were built from.</source>
      <translation>
        <numerusform>{count} muestra tiene otros valores que la pila '{path}' en su lugar: indique la pila con la que se construyeron las muestras.</numerusform>
        <numerusform>{count} muestras tienen otros valores que la pila '{path}' en sus lugares: indique la pila con la que se construyeron las muestras.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} samples lie on no valid cell of the map and are left out.</source>
      <translation>{count} muestras no están en ninguna celda válida del mapa y se excluyen.</translation>
    </message>
    <message numerus="yes">
      <source>{count} units {what} are too few, because samples need {fewest} or more to learn from: check the landslides, or choose another rule or threshold of the label.</source>
      <translation>
        <numerusform>{count} unidad {what} es demasiado poco, porque las muestras necesitan {fewest} o más de las que aprender: revisar los deslizamientos, o elegir otra regla u otro umbral de la etiqueta.</numerusform>
        <numerusform>{count} unidades {what} son demasiado pocas, porque las muestras necesitan {fewest} o más de las que aprender: revisar los deslizamientos, o elegir otra regla u otro umbral de la etiqueta.</numerusform>
      </translation>
    </message>
    <message>
      <source>{dash}: no landslide lies in the class, so that it has no information value. In the map it counts as 0, as the paper has it.</source>
      <translation>{dash}: no hay ningún deslizamiento en la clase, de modo que no tiene valor de información. En el mapa cuenta como 0, como hace el artículo.</translation>
    </message>
    <message>
      <source>{difference:+.3f} by {kind} folds (p {p})</source>
      <translation>{difference:+.3f} con pliegues {kind} (p {p})</translation>
    </message>
    <message>
      <source>{difference:.3f} (p {p})</source>
      <translation>{difference:.3f} (p {p})</translation>
    </message>
    <message>
      <source>{difference} is more than chance: it is what the easy non-landslide points add.</source>
      <translation>{difference} es más que azar: es lo que añaden los puntos de no deslizamiento fáciles.</translation>
    </message>
    <message>
      <source>{difference} is more than chance: it may be what easy non-landslide points add.</source>
      <translation>{difference} es más que azar: puede ser lo que añaden los puntos de no deslizamiento fáciles.</translation>
    </message>
    <message>
      <source>{difference} is more than usual, but points drawn at random are no easier than random cells: one pair of such tests in twenty differs so by chance.</source>
      <translation>{difference} es mayor de lo habitual, pero los puntos sorteados al azar no son más fáciles que las celdas aleatorias: un par de tales pruebas de cada veinte difiere así por azar.</translation>
    </message>
    <message>
      <source>{distance} m wide</source>
      <translation>{distance} m de ancho</translation>
    </message>
    <message>
      <source>{drawn:,} of {count:,} are drawn</source>
      <translation>se dibujan {drawn:,} de {count:,}</translation>
    </message>
    <message>
      <source>{dropped} points share a cell with another one and are left out: one sample a cell.</source>
      <translation>{dropped} puntos comparten celda con otro y se excluyen: una muestra por celda.</translation>
    </message>
    <message>
      <source>{factor} by {resampling}</source>
      <translation>{factor} mediante {resampling}</translation>
    </message>
    <message>
      <source>{factor} {label} ({share:.1f} % of the cells; smoothed {value:.2f})</source>
      <translation>{factor} {label} ({share:.1f} % de las celdas; suavizado {value:.2f})</translation>
    </message>
    <message numerus="yes">
      <source>{file} has {count} features of {parts} parts in all, and each feature counts as one landslide, whatever its parts.</source>
      <translation>
        <numerusform>{file} tiene {count} elemento con {parts} partes en total, y cada elemento cuenta como un deslizamiento, sean cuales sean sus partes.</numerusform>
        <numerusform>{file} tiene {count} elementos con {parts} partes en total, y cada elemento cuenta como un deslizamiento, sean cuales sean sus partes.</numerusform>
      </translation>
    </message>
    <message>
      <source>{file}, layer {layer}</source>
      <translation>{file}, capa {layer}</translation>
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first} y {second}</translation>
    </message>
    <message>
      <source>{formula}, where degrees are first multiplied by 0.01745329</source>
      <translation>{formula}, multiplicando antes los grados por 0.01745329</translation>
    </message>
    <message>
      <source>{found:,} of {count:,} features can be read</source>
      <translation>se pueden leer {found:,} de {count:,} elementos</translation>
    </message>
    <message>
      <source>{group} (n = {count:,}), median {median:.3g}</source>
      <translation>{group} (n = {count:,}), mediana {median:.3g}</translation>
    </message>
    <message>
      <source>{group}: none</source>
      <translation>{group}: ninguno</translation>
    </message>
    <message>
      <source>{held:,} held-out units with landslides: AUC {every:.3f} against all units without, {apart:.3f} against those that were held out too.</source>
      <translation>{held:,} unidades reservadas con deslizamientos: AUC {every:.3f} frente a todas las unidades sin ellos, {apart:.3f} frente a las que también se reservaron.</translation>
    </message>
    <message>
      <source>{held} In the common test landslides and other places count alike however many they are, so that accuracy, precision and F1 can be compared between the rows.</source>
      <translation>{held} En la prueba común, los deslizamientos y los otros lugares cuentan por igual, sean cuantos sean, de modo que la exactitud, la precisión y el F1 se pueden comparar entre las filas.</translation>
    </message>
    <message>
      <source>{help}

To look at the steps or to change them, right-click it in the Toolbox, choose 'Open in the model designer', and save a copy of your own. Its file is {path}.</source>
      <translation>{help}

Para ver los pasos o cambiarlos, hacer clic derecho sobre él en la Caja de herramientas, elegir 'Abrir en el diseñador de modelos' y guardar una copia propia. Su archivo es {path}.</translation>
    </message>
    <message>
      <source>{highest:g} or less</source>
      <translation>{highest:g} o menos</translation>
    </message>
    <message>
      <source>{judged} ranks other places above the held-out landslides: AUC {below}, below the 0.5 of chance. Check that the samples' label 1 stands for landslides and that high values of the map mean more prone; if both are right, do not use this map.</source>
      <translation>{judged} ordena otros lugares por encima de los deslizamientos reservados: AUC {below}, por debajo del 0.5 del azar. Comprobar que la etiqueta 1 de las muestras corresponda a los deslizamientos y que los valores altos del mapa signifiquen más propenso; si ambas cosas son correctas, no usar este mapa.</translation>
    </message>
    <message>
      <source>{kept} of {all}</source>
      <translation>{kept} de {all}</translation>
    </message>
    <message>
      <source>{key} has the key {name}, which is no whole number</source>
      <translation>{key} tiene la clave {name}, que no es un número entero</translation>
    </message>
    <message>
      <source>{key} is empty</source>
      <translation>{key} está vacío</translation>
    </message>
    <message>
      <source>{key} is given as a parameter and in SETTINGS: give it once.</source>
      <translation>{key} se indica como parámetro y en SETTINGS: indicarlo una sola vez.</translation>
    </message>
    <message>
      <source>{key} is nested without end</source>
      <translation>{key} está anidado sin fin</translation>
    </message>
    <message>
      <source>{key} is no JSON from line {line} on</source>
      <translation>{key} no es JSON a partir de la línea {line}</translation>
    </message>
    <message>
      <source>{key} is no setting of the model chosen ({model}), but of {models}: leave it empty.</source>
      <translation>{key} no es un ajuste del modelo elegido ({model}), sino de {models}: dejarlo vacío.</translation>
    </message>
    <message>
      <source>{key} is no text in UTF-8</source>
      <translation>{key} no es texto en UTF-8</translation>
    </message>
    <message>
      <source>{key} is {value}, where {wanted} should stand</source>
      <translation>{key} es {value}, donde debería haber {wanted}</translation>
    </message>
    <message>
      <source>{key} is {value}: write true or false.</source>
      <translation>{key} es {value}: escribir true o false.</translation>
    </message>
    <message>
      <source>{key}: {title}, true or false ({default})</source>
      <translation>{key}: {title}, true o false ({default})</translation>
    </message>
    <message>
      <source>{key}: {title}, {low:g} to {high:g} ({default})</source>
      <translation>{key}: {title}, de {low:g} a {high:g} ({default})</translation>
    </message>
    <message>
      <source>{kinds} folds</source>
      <translation>pliegues: {kinds}</translation>
    </message>
    <message>
      <source>{kind} folds</source>
      <translation>pliegues {kind}</translation>
    </message>
    <message>
      <source>{kind} folds of units: AUC {every:.3f} against all units without landslides, {apart:.3f} against those that were held out too.</source>
      <translation>Pliegues {kind} de unidades: AUC {every:.3f} frente a todas las unidades sin deslizamientos, {apart:.3f} frente a las que también se reservaron.</translation>
    </message>
    <message>
      <source>{kind} folds {auc:.3f} ({low:.3f} – {high:.3f}; DeLong's {delong_low:.3f} – {delong_high:.3f})</source>
      <translation>Pliegues {kind} {auc:.3f} ({low:.3f} – {high:.3f}; de DeLong {delong_low:.3f} – {delong_high:.3f})</translation>
    </message>
    <message>
      <source>{landslides} landslides are few for {weighed} factors: below {fewest} a factor the weights change much from one inventory to another, and VIF, KMO and Bartlett's test mean nothing.</source>
      <translation>{landslides} deslizamientos son pocos para {weighed} factores: con menos de {fewest} por factor, los pesos cambian mucho de un inventario a otro, y el VIF, el KMO y la prueba de Bartlett no significan nada.</translation>
    </message>
    <message>
      <source>{landslides} landslides are few for {weighed} factors: below {fewest} a factor the weights change much from one inventory to another.</source>
      <translation>{landslides} deslizamientos son pocos para {weighed} factores: con menos de {fewest} por factor, los pesos cambian mucho de un inventario a otro.</translation>
    </message>
    <message>
      <source>{landslides} landslides do not suit this basin: give 1 to {most}, or more cells.</source>
      <translation>{landslides} deslizamientos no son adecuados para esta cuenca: dar de 1 a {most}, o más celdas.</translation>
    </message>
    <message>
      <source>{landslides}, every cell of them</source>
      <translation>{landslides}, cada una de sus celdas</translation>
    </message>
    <message>
      <source>{length:,g} km</source>
      <translation>{length:,g} km</translation>
    </message>
    <message>
      <source>{length:g} m</source>
      <translation>{length:g} m</translation>
    </message>
    <message>
      <source>{length} m</source>
      <translation>{length} m</translation>
    </message>
    <message>
      <source>{lines:,} line segments and points, {surfaces:,} polygons.</source>
      <translation>{lines:,} segmentos de línea y puntos, {surfaces:,} polígonos.</translation>
    </message>
    <message>
      <source>{low:+.3f} to {high:+.3f}</source>
      <translation>{low:+.3f} a {high:+.3f}</translation>
    </message>
    <message>
      <source>{low:,.0f} – {high:,.0f} m</source>
      <translation>{low:,.0f} – {high:,.0f} m</translation>
    </message>
    <message>
      <source>{low:.6g} to {high:.6g}</source>
      <translation>de {low:.6g} a {high:.6g}</translation>
    </message>
    <message>
      <source>{lowest:.3f} (0.945 / number of factors)</source>
      <translation>{lowest:.3f} (0.945 / número de factores)</translation>
    </message>
    <message>
      <source>{lowest:.6g} to {highest:.6g}</source>
      <translation>de {lowest:.6g} a {highest:.6g}</translation>
    </message>
    <message>
      <source>{lowest:g} or more</source>
      <translation>{lowest:g} o más</translation>
    </message>
    <message>
      <source>{lowest:g} to {highest:g}</source>
      <translation>de {lowest:g} a {highest:g}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} a {high}</translation>
    </message>
    <message>
      <source>{measure:.3f}, “{word}” in Kaiser's words</source>
      <translation>{measure:.3f}, “{word}” en palabras de Kaiser</translation>
    </message>
    <message>
      <source>{named} and {more} more</source>
      <translation>{named} y {more} más</translation>
    </message>
    <message>
      <source>{names}: taken as the file says, its numbers × {scale:g} + {offset:g}.</source>
      <translation>{names}: se toma como indica el archivo, sus números × {scale:g} + {offset:g}.</translation>
    </message>
    <message>
      <source>{name} (AUC {training:.3f} on the training samples, {held_out:.3f} on those held out)</source>
      <translation>{name} (AUC {training:.3f} en las muestras de entrenamiento, {held_out:.3f} en las reservadas)</translation>
    </message>
    <message>
      <source>{name} is '{text}': write whole numbers separated by commas, such as 16,32.</source>
      <translation>{name} es '{text}': escribir números enteros separados por comas, como 16,32.</translation>
    </message>
    <message>
      <source>{name} is {value}: choose one of {known}.</source>
      <translation>{name} es {value}: elegir uno de {known}.</translation>
    </message>
    <message>
      <source>{name} is {value}: list whole numbers, one for each of the {items}.</source>
      <translation>{name} es {value}: enumerar números enteros, uno para cada una de las {items}.</translation>
    </message>
    <message>
      <source>{name} is {value}: use {wanted} from {low:g} to {high:g}.</source>
      <translation>{name} es {value}: usar {wanted} de {low:g} a {high:g}.</translation>
    </message>
    <message>
      <source>{name} lists {count} {items}: list 1 to {most}.</source>
      <translation>{name} enumera {count} {items}: enumerar de 1 a {most}.</translation>
    </message>
    <message>
      <source>{name} {then} then, {now} now</source>
      <translation>{name} {then} entonces, {now} ahora</translation>
    </message>
    <message>
      <source>{name}: warped to the reference grid, {resampling}.</source>
      <translation>{name}: transformado a la malla de referencia, {resampling}.</translation>
    </message>
    <message>
      <source>{name}: warped to the reference grid, {resampling}: a cell of it holds {count:,.0f} of the raster's.</source>
      <translation>{name}: transformado a la malla de referencia, {resampling}: una celda de esta contiene {count:,.0f} del ráster.</translation>
    </message>
    <message>
      <source>{name}: {labels}; goodness of variance fit {gvf:.4f}</source>
      <translation>{name}: {labels}; bondad del ajuste de la varianza {gvf:.4f}</translation>
    </message>
    <message>
      <source>{network} {value} (as published {plain})</source>
      <translation>{network} {value} (como se publicó, {plain})</translation>
    </message>
    <message>
      <source>{network}, {kind} folds: AUC of the common test {auc_common:.3f} ({folds}).</source>
      <translation>{network}, pliegues {kind}: AUC de la prueba común {auc_common:.3f} ({folds}).</translation>
    </message>
    <message>
      <source>{operator} asks for more memory than the size of the file explains</source>
      <translation>{operator} pide más memoria de la que explica el tamaño del archivo</translation>
    </message>
    <message>
      <source>{operator} has inputs or attributes that do not fit</source>
      <translation>{operator} tiene entradas o atributos que no encajan</translation>
    </message>
    <message>
      <source>{operator} has other than one output</source>
      <translation>{operator} no tiene exactamente una salida</translation>
    </message>
    <message>
      <source>{operator} takes other cells than those in the middle of windows</source>
      <translation>{operator} toma otras celdas que las del centro de las ventanas</translation>
    </message>
    <message>
      <source>{operator} uses '{tensor}', which is not there before it</source>
      <translation>{operator} usa '{tensor}', que no existe antes de él</translation>
    </message>
    <message>
      <source>{outside:,} of {cells:,} {what} ({share}) lie outside the range of the training samples in at least one factor: {named}.</source>
      <translation>{outside:,} de {cells:,} {what} ({share}) están fuera del rango de las muestras de entrenamiento en al menos un factor: {named}.</translation>
    </message>
    <message>
      <source>{outside:,} places lie outside the raster and {on_nodata:,} where a factor has no data: they are not explained.</source>
      <translation>{outside:,} lugares están fuera del ráster y {on_nodata:,} donde un factor no tiene datos: no se explican.</translation>
    </message>
    <message>
      <source>{outside:,} points lie outside the raster and {on_nodata:,} where a factor has no data: their values are missing.</source>
      <translation>{outside:,} puntos están fuera del ráster y {on_nodata:,} donde un factor no tiene datos: faltan sus valores.</translation>
    </message>
    <message numerus="yes">
      <source>{packages} are missing: what needs them does not run.</source>
      <translation>
        <numerusform>Falta {packages}: lo que lo necesita no se ejecuta.</numerusform>
        <numerusform>Faltan {packages}: lo que los necesita no se ejecuta.</numerusform>
      </translation>
    </message>
    <message>
      <source>{package} is {there} in the process '{process}' of the cluster and {here} here: install the same version in both places.</source>
      <translation>{package} es {there} en el proceso '{process}' del clúster y {here} aquí: instale la misma versión en ambos lugares.</translation>
    </message>
    <message>
      <source>{package} {version} comes with QGIS and is too old: update it as you update QGIS.</source>
      <translation>{package} {version} viene con QGIS y es demasiado antiguo: actualizarlo del mismo modo que se actualiza QGIS.</translation>
    </message>
    <message numerus="yes">
      <source>{pairs} and {count} more pairs</source>
      <translation>
        <numerusform>{pairs} y {count} par más</numerusform>
        <numerusform>{pairs} y {count} pares más</numerusform>
      </translation>
    </message>
    <message>
      <source>{pairs} and {more} more pairs</source>
      <translation>{pairs} y {more} pares más</translation>
    </message>
    <message>
      <source>{places:,} places explained by sampled permutations, beside {rows:,} rows of background ({source}); the largest standard error of a contribution is {error:.2g}.</source>
      <translation>{places:,} lugares explicados mediante permutaciones muestreadas, frente a {rows:,} filas de fondo ({source}); el mayor error estándar de una contribución es {error:.2g}.</translation>
    </message>
    <message>
      <source>{places:,} places explained by their information values.</source>
      <translation>{places:,} lugares explicados por sus valores de información.</translation>
    </message>
    <message>
      <source>{places:,} places explained exactly, beside {rows:,} rows of background ({source}).</source>
      <translation>{places:,} lugares explicados de forma exacta, frente a {rows:,} filas de fondo ({source}).</translation>
    </message>
    <message>
      <source>{points:,} points with the values of {count} factors.</source>
      <translation>{points:,} puntos con los valores de {count} factores.</translation>
    </message>
    <message>
      <source>{possible} of {count}</source>
      <translation>{possible} de {count}</translation>
    </message>
    <message>
      <source>{reason}; infinite VIF</source>
      <translation>{reason}; VIF infinito</translation>
    </message>
    <message>
      <source>{samples:,}, {held:,} of them held out</source>
      <translation>{samples:,}, de ellas {held:,} reservadas</translation>
    </message>
    <message>
      <source>{seen:,} of {all:,}</source>
      <translation>{seen:,} de {all:,}</translation>
    </message>
    <message>
      <source>{share} of the area is outside the area of applicability: a dissimilarity index above {threshold:.3f}.</source>
      <translation>El {share} del área está fuera del área de aplicabilidad: un índice de disimilitud superior a {threshold:.3f}.</translation>
    </message>
    <message>
      <source>{shown} of {all:,} places have a figure; the table file holds all.</source>
      <translation>{shown} de {all:,} lugares tienen figura; el archivo de la tabla los contiene todos.</translation>
    </message>
    <message>
      <source>{size:,} of {wanted:,} bytes</source>
      <translation>{size:,} de {wanted:,} bytes</translation>
    </message>
    <message>
      <source>{slides:,} of {units:,} units have landslides; {held:,} of these were held out and are set against the units without landslides: all of them, as the map is read, and those alone that were held out too, of which none trained.</source>
      <translation>{slides:,} de {units:,} unidades tienen deslizamientos; {held:,} de ellas se reservaron y se contrastan con las unidades sin deslizamientos: con todas, tal como se lee el mapa, y solo con las que también se reservaron, de las que ninguna entrenó.</translation>
    </message>
    <message>
      <source>{strategy}, {network}: AUC by the paper's protocol {auc:.3f}, by the common test {common_auc:.3f}; highest zone {area_pct:.1f} % of the area.</source>
      <translation>{strategy}, {network}: AUC según el protocolo del artículo {auc:.3f}, según la prueba común {common_auc:.3f}; zona más alta {area_pct:.1f} % del área.</translation>
    </message>
    <message>
      <source>{text} ({number} of {count})</source>
      <translation>{text} ({number} de {count})</translation>
    </message>
    <message>
      <source>{title} [not installed: {packages}]</source>
      <translation>{title} [no instalado: {packages}]</translation>
    </message>
    <message>
      <source>{title}, common held-out test</source>
      <translation>{title}, prueba común reservada</translation>
    </message>
    <message>
      <source>{title}, paper's protocol</source>
      <translation>{title}, protocolo del artículo</translation>
    </message>
    <message>
      <source>{trial} was not possible here. {why}</source>
      <translation>{trial} no fue posible aquí. {why}</translation>
    </message>
    <message>
      <source>{units:,} units predicted, {minimum:.4f} to {maximum:.4f}.</source>
      <translation>{units:,} unidades predichas, de {minimum:.4f} a {maximum:.4f}.</translation>
    </message>
    <message>
      <source>{units:,} units summarised.</source>
      <translation>{units:,} unidades resumidas.</translation>
    </message>
    <message>
      <source>{units:,} units with {count} factors.</source>
      <translation>{units:,} unidades con {count} factores.</translation>
    </message>
    <message>
      <source>{units:,} units with {count} factors; {slides:,} have landslides, of which {test:,} are held out.</source>
      <translation>{units:,} unidades con {count} factores; {slides:,} tienen deslizamientos, de las cuales {test:,} están reservadas.</translation>
    </message>
    <message>
      <source>{version} or later</source>
      <translation>{version} o posterior</translation>
    </message>
    <message>
      <source>{wanted} or null</source>
      <translation>{wanted} o null</translation>
    </message>
    <message>
      <source>{weight}  kept by wish</source>
      <translation>{weight}  conservado por deseo expreso</translation>
    </message>
    <message>
      <source>{what} holds {value} in {count:,} cells, far from all others ({others}): it looks like nodata that is not declared.</source>
      <translation>{what} contiene {value} en {count:,} celdas, lejos de todos los demás ({others}): parece un valor sin datos (nodata) no declarado.</translation>
    </message>
    <message>
      <source>{what} holds {value} in {count:,} of {looked:,} cells looked at, far from all others ({others}): it looks like nodata that is not declared.</source>
      <translation>{what} contiene {value} en {count:,} de {looked:,} celdas examinadas, lejos de todos los demás ({others}): parece un valor sin datos (nodata) no declarado.</translation>
    </message>
    <message>
      <source>{what} needs about {needed} of memory and {free} are available: {remedy}.</source>
      <translation>{what} necesita unos {needed} de memoria y hay {free} disponibles: {remedy}.</translation>
    </message>
    <message>
      <source>{width:.4g} × {height:.4g} m</source>
      <translation>{width:.4g} × {height:.4g} m</translation>
    </message>
    <message>
      <source>{width:.4g} × {height:.4g} m ({columns:.6g}° × {rows:.6g}°)</source>
      <translation>{width:.4g} × {height:.4g} m ({columns:.6g}° × {rows:.6g}°)</translation>
    </message>
    <message>
      <source>{zones}, the lowest taken</source>
      <translation>{zones}, se toma la más baja</translation>
    </message>
    <message>
      <source>μ is multiplied by it.</source>
      <translation>μ se multiplica por él.</translation>
    </message>
    <message>
      <source>χ² = {statistic:,.1f}, {freedom} degrees of freedom, p {p}</source>
      <translation>χ² = {statistic:,.1f}, {freedom} grados de libertad, p {p}</translation>
    </message>
    <message>
      <source> of these for training</source>
      <translation> de ellas para el entrenamiento</translation>
    </message>
    <message>
      <source> of these held out for the test</source>
      <translation> de ellas reservadas para la prueba</translation>
    </message>
    <message>
      <source> of these in the zone table</source>
      <translation> de ellos en la tabla de zonas</translation>
    </message>
    <message>
      <source>– in a cell that holds another one, which stands for both</source>
      <translation>– en una celda que contiene otro, que vale por ambos</translation>
    </message>
    <message>
      <source>– on cells without a value in every factor</source>
      <translation>– en celdas sin valor en algún factor</translation>
    </message>
    <message>
      <source>– outside the grid</source>
      <translation>– fuera de la malla</translation>
    </message>
    <message>
      <source>– without a date, which have no part in a split by time</source>
      <translation>– sin fecha, que no intervienen en una partición por tiempo</translation>
    </message>
    <message>
      <source>– without a geometry</source>
      <translation>– sin geometría</translation>
    </message>
  </context>
</TS>
