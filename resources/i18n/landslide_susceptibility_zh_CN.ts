<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>LandslideSusceptibility</name>
    <message>
      <source>  {name}: {kind}, {crs}, {width} × {height} cells of {cell_width:.6g} × {cell_height:.6g}, nodata {nodata}, {span} ({path})</source>
      <translation>  {name}：{kind}，{crs}，{width} × {height}个像元，像元大小{cell_width:.6g} × {cell_height:.6g}，nodata {nodata}，{span} ({path})</translation>
    </message>
    <message>
      <source>'Evaluate'</source>
      <translation>'评价'</translation>
    </message>
    <message>
      <source>'The paper' is {reference}.</source>
      <translation>“论文”指{reference}。</translation>
    </message>
    <message>
      <source>'schema' is missing</source>
      <translation>缺少'schema'</translation>
    </message>
    <message>
      <source>'{factor}' lacks its '{key}'</source>
      <translation>'{factor}'缺少'{key}'</translation>
    </message>
    <message>
      <source>'{how}', given for '{name}', is no resampling: choose {known}.</source>
      <translation>为'{name}'指定的'{how}'不是重采样方法：请从{known}中选择。</translation>
    </message>
    <message>
      <source>'{key}' in SETTINGS belongs to a model: write it under the model's name, such as {example}.</source>
      <translation>SETTINGS中的'{key}'属于某个模型：请写在该模型的名称之下，例如{example}。</translation>
    </message>
    <message>
      <source>'{key}' in SETTINGS is a parameter of its own: set {name} instead.</source>
      <translation>SETTINGS中的'{key}'本身就是一个参数：请改为设置{name}。</translation>
    </message>
    <message>
      <source>'{key}' in SETTINGS is unknown (did you mean {near}?).</source>
      <translation>SETTINGS中的'{key}'未知（是否想写{near}？）。</translation>
    </message>
    <message>
      <source>'{key}' in SETTINGS is unknown: there are {known}.</source>
      <translation>SETTINGS中的'{key}'未知：可用的有{known}。</translation>
    </message>
    <message>
      <source>'{key}' is missing</source>
      <translation>缺少'{key}'</translation>
    </message>
    <message>
      <source>'{key}' is not known to this version</source>
      <translation>本版本不认识'{key}'</translation>
    </message>
    <message>
      <source>'{key}' is {other}, but 'parameters.split.seed' is {seed}, and a run has one seed</source>
      <translation>'{key}'为{other}，而'parameters.split.seed'为{seed}，一次运行只有一个随机种子</translation>
    </message>
    <message>
      <source>'{key}' stands twice in one object</source>
      <translation>'{key}'在同一个对象中出现了两次</translation>
    </message>
    <message>
      <source>'{model}' in SETTINGS has no settings: write them like {example}.</source>
      <translation>SETTINGS中的'{model}'没有设置：请按{example}的形式书写。</translation>
    </message>
    <message>
      <source>'{name}' has both breaks and a number of classes: keep one of them.</source>
      <translation>'{name}'既有间断点又有分级数：请只保留其一。</translation>
    </message>
    <message>
      <source>'{name}' in the {what} is no factor of the {of}: choose from {names}.</source>
      <translation>{what}中的'{name}'不是{of}中的因子：请从{names}中选择。</translation>
    </message>
    <message>
      <source>'{name}' is categorical and has no breaks: leave it out of the breaks.</source>
      <translation>'{name}'为类别型因子，没有间断点：请将其从间断点中去掉。</translation>
    </message>
    <message>
      <source>'{name}' is categorical, and its categories are its classes: leave it out of the numbers of classes.</source>
      <translation>'{name}'为类别型因子，其类别就是其分级：请将其从分级数中去掉。</translation>
    </message>
    <message>
      <source>'{name}' is no setting of this model: it has {known}.</source>
      <translation>'{name}'不是该模型的设置：该模型的设置有{known}。</translation>
    </message>
    <message>
      <source>'{name}' stands twice in the {what}: keep one.</source>
      <translation>'{name}'在{what}中出现了两次：请只保留一个。</translation>
    </message>
    <message>
      <source>'{package}' (to {purpose})</source>
      <translation>'{package}'（用于{purpose}）</translation>
    </message>
    <message>
      <source>'{part}' in the {what} is not understood: write 'name=number' and ';' between them.</source>
      <translation>无法理解{what}中的'{part}'：请写成'name=number'，并用';'分隔。</translation>
    </message>
    <message>
      <source>'{part}' in the {what} is not understood: write 'name=…' and ';' between them.</source>
      <translation>无法理解{what}中的'{part}'：请写成'name=…'，并用';'分隔。</translation>
    </message>
    <message>
      <source>'{part}' is no value of a cloud mask: give whole numbers, such as 3, 8-11.</source>
      <translation>'{part}'不是云掩膜的值：请给出整数，例如3, 8-11。</translation>
    </message>
    <message>
      <source>'{unknown}' is no setting of this model: leave it out.</source>
      <translation>'{unknown}'不是该模型的设置：请将其去掉。</translation>
    </message>
    <message>
      <source>'{value}' among the labels is no whole number: name categories by theirs.</source>
      <translation>标签中的'{value}'不是整数：请按类别的整数值为类别命名。</translation>
    </message>
    <message>
      <source>'{wanted}' is not found in '{path}', whose text is in an encoding that no file tells: lay a file '{cpg}' beside it that holds the encoding's name, such as GBK or UTF-8.</source>
      <translation>在'{path}'中找不到'{wanted}'，其文本的编码没有任何文件说明：请在旁边放置文件'{cpg}'，其中写明编码名称，例如GBK或UTF-8。</translation>
    </message>
    <message>
      <source>0 = none. Otherwise everything is fitted anew in so many random folds, and again in as many spatial ones, and by time if there is a field of dates.</source>
      <translation>0 = 无。否则，所有内容都按此数目的随机折重新拟合，再按同样数目的空间折重新拟合；若有日期字段，还会按时间折重新拟合。</translation>
    </message>
    <message>
      <source>0 = none. Otherwise the model is trained anew in so many random folds, and again in as many spatial ones, and by time if there is a field of dates; this needs the whole inventory, the factor stack and the model file.</source>
      <translation>0 = 无。否则，模型按此数目的随机折重新训练，再按同样数目的空间折重新训练；若有日期字段，还会按时间折重新训练。这需要完整的滑坡编目、因子栈和模型文件。</translation>
    </message>
    <message>
      <source>0.945 divided by the number of weighed factors, the paper's 0.045 of 21</source>
      <translation>0.945除以参与赋权的因子数，即论文中21个因子时的0.045</translation>
    </message>
    <message>
      <source>0: the usual formula, where a class without landslides has the value 0. Above 0: Laplace smoothing, which gives such a class a low value; 1 is customary.</source>
      <translation>0：通常的公式，无滑坡的分级取值为0。大于0：拉普拉斯平滑，使这类分级得到较低的值；通常取1。</translation>
    </message>
    <message>
      <source>1 / cos(slope)</source>
      <translation>1 / cos(坡度)</translation>
    </message>
    <message>
      <source>1 All steps</source>
      <translation>1 全部步骤</translation>
    </message>
    <message>
      <source>1 higher</source>
      <translation>高1级</translation>
    </message>
    <message>
      <source>1 lower</source>
      <translation>低1级</translation>
    </message>
    <message>
      <source>1 takes as many non-landslides as there are cells with landslides, as published. Left empty: as many as models rank best with ({count:g}).</source>
      <translation>取1时，非滑坡样本数与含滑坡的像元数相同，与发表的方法一致。留空时取使模型排序效果最好的数目({count:g})。</translation>
    </message>
    <message>
      <source>100 · tan(value in radians)</source>
      <translation>100 · tan(以弧度表示的值)</translation>
    </message>
    <message>
      <source>2 Factors</source>
      <translation>2 因子</translation>
    </message>
    <message>
      <source>2 or more higher</source>
      <translation>高2级或更多</translation>
    </message>
    <message>
      <source>2 or more lower</source>
      <translation>低2级或更多</translation>
    </message>
    <message>
      <source>24 is a cell of zone 2 in the first map and of zone 4 in the second; with colours and names.</source>
      <translation>24表示该像元在第一幅图中属于分区2，在第二幅图中属于分区4；带有颜色和名称。</translation>
    </message>
    <message>
      <source>3 Screening</source>
      <translation>3 因子筛选</translation>
    </message>
    <message>
      <source>4 Information value</source>
      <translation>4 信息量</translation>
    </message>
    <message>
      <source>5 Samples</source>
      <translation>5 样本</translation>
    </message>
    <message>
      <source>6 Models</source>
      <translation>6 模型</translation>
    </message>
    <message>
      <source>7 Zones</source>
      <translation>7 易发性分区</translation>
    </message>
    <message>
      <source>8 Evaluation and comparison</source>
      <translation>8 评价与比较</translation>
    </message>
    <message>
      <source>95 % interval</source>
      <translation>95%置信区间</translation>
    </message>
    <message>
      <source>95 % interval by spatial blocks</source>
      <translation>95%置信区间（按空间块）</translation>
    </message>
    <message>
      <source>= on the map</source>
      <translation>= 位于图上</translation>
    </message>
    <message>
      <source>= on the map and in the zone table</source>
      <translation>= 位于图上和分区统计表中</translation>
    </message>
    <message>
      <source>= samples, one a cell</source>
      <translation>= 样本，每个像元一个</translation>
    </message>
    <message>
      <source>A GeoTIFF, or a virtual raster (.vrt) that refers to the factor files without copying them.</source>
      <translation>GeoTIFF，或引用因子文件而不复制数据的虚拟栅格(.vrt)。</translation>
    </message>
    <message>
      <source>A Shapefile's field names have at most {most} characters, but '{field}' in '{path}' has more: end the output's name with .gpkg.</source>
      <translation>Shapefile的字段名最多{most}个字符，但'{path}'中的'{field}'超出了此限：请让输出名称以.gpkg结尾。</translation>
    </message>
    <message>
      <source>A band of the raster '{path}' is its transparency (alpha), but not the last band, and would be a factor.</source>
      <translation>栅格'{path}'的一个波段是其透明度(alpha)，但不是最后一个波段，会被当作因子。</translation>
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells</source>
      <translation>{columns} x {rows}个像元的流域</translation>
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells is too large: take {largest:,} cells at most.</source>
      <translation>{columns} x {rows}个像元的流域过大：最多取{largest:,}个像元。</translation>
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells is too long: take {longest:,} or fewer each way.</source>
      <translation>{columns} x {rows}个像元的流域过长：每个方向最多取{longest:,}个像元。</translation>
    </message>
    <message>
      <source>A basin of {columns} x {rows} cells is too small: take {smallest} or more each way.</source>
      <translation>{columns} x {rows}个像元的流域过小：每个方向至少取{smallest}个像元。</translation>
    </message>
    <message>
      <source>A basin {length:,.0f} km long does not fit a UTM zone: take fewer or smaller cells, up to {longest:.0f} km.</source>
      <translation>长{length:,.0f} km的流域超出一个UTM分带：请减少像元数或减小像元，总长不超过{longest:.0f} km。</translation>
    </message>
    <message>
      <source>A block of the {bands} bands of the raster '{path}'</source>
      <translation>栅格'{path}'的{bands}个波段的一个数据块</translation>
    </message>
    <message>
      <source>A cloud mask is given without the values that count as cloud: give at least one.</source>
      <translation>给出了云掩膜，但没有给出哪些值算作云：请至少给出一个。</translation>
    </message>
    <message>
      <source>A factor in {where} has a name without letters, or with a line break or another control character in it (band {number}): rename it.</source>
      <translation>{where}中有一个因子的名称不含字母，或含有换行符或其他控制字符（波段{number}）：请将其重命名。</translation>
    </message>
    <message>
      <source>A feature of several polygons or lines (a dissolved inventory is one) counts as one landslide; with this each of its parts does.</source>
      <translation>由多个面或线组成的要素（例如经过融合的滑坡编目）算作一处滑坡；选中此项后，其每个部分都算作一处滑坡。</translation>
    </message>
    <message>
      <source>A few are usual, because samples are few.</source>
      <translation>少量属正常现象，因为样本数量有限。</translation>
    </message>
    <message>
      <source>A forest of {trees} trees with {nodes} nodes each would make a file too large to load: lower the number of trees or raise the fewest samples in a leaf.</source>
      <translation>{trees}棵树、每棵{nodes}个节点的森林所产生的文件过大，无法加载：请减少树的数量或增大叶节点最少样本数。</translation>
    </message>
    <message>
      <source>A hillshade of cells of {dx} x {dy} m, light at {altitude} degrees and exaggeration {exaggeration} cannot be computed: sizes and exaggeration must be positive and the light between 0 and 90 degrees.</source>
      <translation>无法计算山体阴影：像元{dx} x {dy} m，光源高度角{altitude}度，垂直夸大{exaggeration}；像元大小和夸大系数必须为正，光源高度角须在0到90度之间。</translation>
    </message>
    <message>
      <source>A label table is given for '{name}', which is continuous: name it as categorical.</source>
      <translation>为连续型因子'{name}'给出了标签表：请将其指定为类别型。</translation>
    </message>
    <message>
      <source>A label table is given for '{name}', which the model knows as continuous: leave it out.</source>
      <translation>为'{name}'给出了标签表，而模型将其视为连续型：请将标签表去掉。</translation>
    </message>
    <message>
      <source>A landslide lies in it</source>
      <translation>其中有滑坡</translation>
    </message>
    <message>
      <source>A landslide lies where a point on it does; the third takes landslides that are polygons. How many it needs, or which share, stands below.</source>
      <translation>滑坡的位置以滑坡上的一个点为准；第三个选项采用多边形滑坡。所需的数目或占比在下方设置。</translation>
    </message>
    <message>
      <source>A map of {rows} x {columns} cells of {dx} x {dy} m cannot be drawn: give at least one cell, and cell sizes above zero in metres.</source>
      <translation>无法绘制{rows} x {columns}个像元、像元大小{dx} x {dy} m的地图：请至少给出一个像元，像元大小须大于零（米）。</translation>
    </message>
    <message>
      <source>A mapping unit holds landslides of several dates, so time cannot split units: choose another split.</source>
      <translation>有制图单元含有多个日期的滑坡，因此无法按时间划分单元：请选择其他划分方式。</translation>
    </message>
    <message>
      <source>A member stops after so many epochs without a lower validation loss; 0 trains all epochs.</source>
      <translation>成员在经过此数目的轮次而验证损失未降低后停止训练；0表示训练全部轮次。</translation>
    </message>
    <message>
      <source>A model has seen {samples:,} training samples. Where a place is like none of them, its susceptibility is a guess, whatever the test says elsewhere. The dissimilarity index is the distance from a place to the nearest training sample, in factors that are scaled and weighed by their importance, over the mean distance between samples (Meyer and Pebesma 2021).</source>
      <translation>模型见过{samples:,}个训练样本。若某处与所有训练样本都不相似，则无论检验在其他地方的结果如何，该处的易发性都只是猜测。不相似性指数是某处到最近训练样本的距离（因子经过缩放并按其重要性加权）与样本间平均距离之比(Meyer and Pebesma 2021)。</translation>
    </message>
    <message>
      <source>A model is given twice ({names}): give each once.</source>
      <translation>有模型被重复给出({names})：每个请只给出一次。</translation>
    </message>
    <message>
      <source>A number for each unit. Polygons become such a raster by 'Rasterize (vector to raster)'.</source>
      <translation>每个单元一个编号。多边形可用'栅格化(矢量转栅格)'转成这样的栅格。</translation>
    </message>
    <message>
      <source>A perfectly calibrated map would show an error of {low:.3f} to {high:.3f} by chance with these samples (95 %), so this one's {verdict}.</source>
      <translation>对于这些样本，完全校准的图也会偶然出现{low:.3f}至{high:.3f}的误差(95 %)，因此本图的误差{verdict}。</translation>
    </message>
    <message>
      <source>A picture of the report is neither PNG bytes nor SVG text: draw it with reports/figures.</source>
      <translation>报告中的图片既不是PNG字节也不是SVG文本：请用reports/figures绘制。</translation>
    </message>
    <message>
      <source>A piece of the work was given to several workers, and each of them ended ({reason}): look into their logs, and give them more memory.</source>
      <translation>一部分工作先后交给了多个工作进程，而它们都已终止（{reason}）：请查看其日志，并为其分配更多内存。</translation>
    </message>
    <message>
      <source>A polygon counts once, at a point on its surface; no other place was picked on any of its cells.</source>
      <translation>每个面只计一次，取其面上的一点；其覆盖的像元上不再采集其他位置。</translation>
    </message>
    <message>
      <source>A random split of the same landslides, in which most of those held out have neighbours that were trained on, has an AUC of {auc:.3f} (95 % interval {interval}).</source>
      <translation>对同样的滑坡做一次随机划分，留出的滑坡大多有参与训练的近邻，AUC为{auc:.3f}（95%置信区间{interval}）。</translation>
    </message>
    <message>
      <source>A raster of classes, such as Sentinel-2's scene classification (SCL). On another grid it is warped: nearest, by mode where its cells are at most half as wide. Where it has no data, cells are taken for clear.</source>
      <translation>分类栅格，例如Sentinel-2的场景分类(SCL)。若格网不同，则进行变换：用最近邻法；像元宽度不超过一半时用众数。无数据处的像元视为无云。</translation>
    </message>
    <message>
      <source>A response curve changes one factor and leaves the others as they are. Where the strip below it is empty, no sample supports it, and where factors go together, some of the combinations behind it do not occur on the ground. Importance and response say what this model does, not what causes landslides: they depend on how non-landslide points were picked.</source>
      <translation>响应曲线只改变一个因子，其余因子保持不变。曲线下方的条带为空处没有样本支持；当因子之间相互关联时，曲线背后的某些组合在实地并不存在。重要性和响应说明的是该模型如何运作，而不是滑坡的成因：它们取决于非滑坡点的采集方式。</translation>
    </message>
    <message>
      <source>A row for each place and factor: its value there, its contribution, standard error and rank.</source>
      <translation>每个位置的每个因子一行：因子在该处的值及其贡献、标准误差和排名。</translation>
    </message>
    <message>
      <source>A small model that imitates the ensemble makes the map: at {cells:,} cells that it did not learn from it differs by {difference:.4f} on average, in the deviation by {deviation:.4f}, and {alike:.1f} % of them are in the same zone.</source>
      <translation>地图由模仿集成模型的小模型绘制：在它未学习过的 {cells:,} 个像元上，平均相差 {difference:.4f}，偏差相差 {deviation:.4f}，其中 {alike:.1f} % 处于相同分区。</translation>
    </message>
    <message>
      <source>A spatial split, which holds out whole blocks, has an AUC of {auc:.3f} (95 % interval {interval}): that is what to expect where no landslide is known nearby.</source>
      <translation>一次空间划分留出整个空间块，AUC为{auc:.3f}（95%置信区间{interval}）：附近没有已知滑坡的地方可以期望这样的结果。</translation>
    </message>
    <message>
      <source>A split by time needs the landslides' dates, but none of these has one: give some.</source>
      <translation>按时间划分需要滑坡的日期，但这些滑坡都没有日期：请给出日期。</translation>
    </message>
    <message>
      <source>A split by time needs the landslides' dates: give them.</source>
      <translation>按时间划分需要滑坡的日期：请给出日期。</translation>
    </message>
    <message>
      <source>A split by time needs the landslides' dates: name the field that holds them (DATE_FIELD).</source>
      <translation>按时间划分需要滑坡的日期：请指定含有日期的字段(DATE_FIELD)。</translation>
    </message>
    <message>
      <source>A strategy is given twice ({names}): give each once.</source>
      <translation>有策略被重复给出({names})：每个请只给出一次。</translation>
    </message>
    <message>
      <source>A support vector machine of {count} samples takes minutes to train and is slow to predict, both by the square of their number: another model is better suited, or fewer samples.</source>
      <translation>使用{count}个样本的支持向量机需要数分钟训练，预测也慢，两者都随样本数的平方增长：其他模型更合适，或减少样本。</translation>
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
      <translation>合成流域：{columns} x {rows}个像元，像元大小{cell_size:g} m，随机种子{seed}。地球上没有与之相同的地方。

factors/*.tif      Wang &amp; Tang (2024)的十三个影响因子，float32，{crs}
                   elevation、relief、surface_cut和各距离以米计，slope以度计，temperature以摄氏度计，
                   rainfall以每年毫米数计，spi为以米计的量的对数；ndvi、roughness和elevation_cv
                   无单位
rivers.gpkg        线：id、strahler、area_km2（下游端的汇水面积）
roads.gpkg         线：id、class（main或minor）
faults.gpkg        线：id
landslides.gpkg    {landslides}个点：id；每个像元最多一个
truth.tif          抽取滑坡所依据的相对易发性，0到1
hidden.tif         真值中的隐藏因子；不属于那十三个因子，因此不应提供给任何模型

滑坡为不放回抽样，每个像元被抽中的概率与真值成正比：

{formula}
其中slope和relief为同名因子，其余类推。距离是从线所穿过的像元量到像元中心的，
因此与到线的实际距离相差不到一个像元。
</translation>
    </message>
    <message>
      <source>A table of the places and a figure for each of the first, as one HTML page.</source>
      <translation>各位置的表格，以及前若干个位置各一幅图，保存为一个HTML页面。</translation>
    </message>
    <message>
      <source>A table with one row per factor: the training range, and the cells below it, above it and in categories that training never met.</source>
      <translation>每个因子一行的表：训练范围，以及低于该范围、高于该范围和属于训练中未出现类别的像元。</translation>
    </message>
    <message>
      <source>A table with the cells and the share of the area outside, of the whole map and of each zone.</source>
      <translation>表格，列出整幅图及各分区在适用范围之外的像元数和面积占比。</translation>
    </message>
    <message>
      <source>A trained model on a new area</source>
      <translation>将已训练的模型用于新区域</translation>
    </message>
    <message numerus="yes">
      <source>A training share of {share:g} of {count} landslides leaves none to train: give a larger share (TRAIN_SHARE), or map more.</source>
      <translation>
        <numerusform>{count}处滑坡按训练比例{share:g}划分，没有一处用于训练：请给出更大的比例(TRAIN_SHARE)，或测绘更多滑坡。</numerusform>
      </translation>
    </message>
    <message>
      <source>A unit has landslides if</source>
      <translation>单元视为有滑坡的条件</translation>
    </message>
    <message>
      <source>A window of {window:g} m is less than three cells: 3 × 3 cells are the least it can be.</source>
      <translation>{window:g} m的窗口小于三个像元：窗口最小为3 × 3个像元。</translation>
    </message>
    <message>
      <source>A window of {window:g} m is {largest:,} cells wide on this DEM, more than {most:,}: choose a smaller window or a coarser DEM.</source>
      <translation>在此DEM上，{window:g} m的窗口宽{largest:,}个像元，超过{most:,}个：请选择更小的窗口或更粗的DEM。</translation>
    </message>
    <message>
      <source>A zone raster made here before, or the manifest.json of a run: its limits are taken instead of new ones, so that the zones of maps of several years can be compared.</source>
      <translation>先前在此生成的分区栅格，或某次运行的manifest.json：采用其中的界限而不另求新界限，以便比较多个年份的图的分区。</translation>
    </message>
    <message>
      <source>ANN, artificial neural network, neural network, deep learning, machine learning, BP, back propagation, MLP, multilayer perceptron, LSTM, CNN, convolutional neural network, attention, RF, random forest, SVM, support vector machine, logistic regression, gradient boosting, GBDT, ONNX, classifier, network</source>
      <translation>ANN, 人工神经网络, 神经网络, 深度学习, 机器学习, BP, 反向传播, MLP, 多层感知机, LSTM, 长短期记忆网络, CNN, 卷积神经网络, 注意力, 注意力机制, RF, 随机森林, SVM, 支持向量机, 逻辑回归, 逻辑斯蒂回归, 梯度提升, GBDT, 梯度提升树, ONNX, 分类器, 网络</translation>
    </message>
    <message>
      <source>ANN, neural network, CNN, LSTM, random forest, SVM, model comparison, DeLong, McNemar, ROC, AUC, validation, network</source>
      <translation>ANN, 神经网络, CNN, LSTM, 随机森林, SVM, 模型比较, 模型对比, DeLong, McNemar, ROC, AUC, 验证, 网络</translation>
    </message>
    <message>
      <source>AOA, DI, LPD, CAST, dissimilarity index, local point density, extrapolation, transferability, uncertainty, novelty, feature space</source>
      <translation>AOA, DI, LPD, CAST, 适用范围, 不相似性指数, 局部点密度, 外推, 可迁移性, 不确定性, 新颖性, 特征空间</translation>
    </message>
    <message>
      <source>AUC</source>
      <translation>AUC</translation>
    </message>
    <message>
      <source>AUC 95 % interval by spatial blocks</source>
      <translation>AUC的95%置信区间（按空间块）</translation>
    </message>
    <message>
      <source>AUC against all units without landslides</source>
      <translation>AUC，对全部无滑坡单元</translation>
    </message>
    <message>
      <source>AUC against all units without landslides, lower limit of the 95 % interval</source>
      <translation>AUC，对全部无滑坡单元，95%置信区间下限</translation>
    </message>
    <message>
      <source>AUC against all units without landslides, random folds</source>
      <translation>AUC，对全部无滑坡单元，随机折</translation>
    </message>
    <message>
      <source>AUC against all units without landslides, spatial folds</source>
      <translation>AUC，对全部无滑坡单元，空间折</translation>
    </message>
    <message>
      <source>AUC against all units without landslides, upper limit of the 95 % interval</source>
      <translation>AUC，对全部无滑坡单元，95%置信区间上限</translation>
    </message>
    <message>
      <source>AUC against held-out units alone</source>
      <translation>AUC，仅对留出单元</translation>
    </message>
    <message>
      <source>AUC against held-out units alone, lower limit of the 95 % interval</source>
      <translation>AUC，仅对留出单元，95%置信区间下限</translation>
    </message>
    <message>
      <source>AUC against held-out units alone, random folds</source>
      <translation>AUC，仅对留出单元，随机折</translation>
    </message>
    <message>
      <source>AUC against held-out units alone, spatial folds</source>
      <translation>AUC，仅对留出单元，空间折</translation>
    </message>
    <message>
      <source>AUC against held-out units alone, upper limit of the 95 % interval</source>
      <translation>AUC，仅对留出单元，95%置信区间上限</translation>
    </message>
    <message>
      <source>AUC by the paper's protocol ({study}) {auc:.3f}, by the common held-out test {common_auc:.3f} (95 % interval by spatial blocks {auc_low:.3f} – {auc_high:.3f}; DeLong's, which takes landslides for independent, {delong_low:.3f} – {delong_high:.3f}).</source>
      <translation>按论文方案（{study}）的AUC为{auc:.3f}，按公共留出检验为{common_auc:.3f}（按空间块的95 %区间{auc_low:.3f} – {auc_high:.3f}；DeLong区间视各滑坡为相互独立，为{delong_low:.3f} – {delong_high:.3f}）。</translation>
    </message>
    <message>
      <source>AUC of the first map</source>
      <translation>第一幅图的AUC</translation>
    </message>
    <message>
      <source>AUC of the first map, lower limit of the 95 % interval by spatial blocks</source>
      <translation>第一幅图的AUC，95%置信区间下限（按空间块）</translation>
    </message>
    <message>
      <source>AUC of the first map, upper limit of the 95 % interval by spatial blocks</source>
      <translation>第一幅图的AUC，95%置信区间上限（按空间块）</translation>
    </message>
    <message>
      <source>AUC of the held-out samples inside</source>
      <translation>适用范围内留出样本的AUC</translation>
    </message>
    <message>
      <source>AUC of the held-out samples outside</source>
      <translation>适用范围外留出样本的AUC</translation>
    </message>
    <message>
      <source>AUC of the information-value map, common test</source>
      <translation>信息量图的AUC，公共检验</translation>
    </message>
    <message>
      <source>AUC of the second map</source>
      <translation>第二幅图的AUC</translation>
    </message>
    <message>
      <source>AUC of the second map, lower limit of the 95 % interval by spatial blocks</source>
      <translation>第二幅图的AUC，95%置信区间下限（按空间块）</translation>
    </message>
    <message>
      <source>AUC of the second map, upper limit of the 95 % interval by spatial blocks</source>
      <translation>第二幅图的AUC，95%置信区间上限（按空间块）</translation>
    </message>
    <message>
      <source>AUC on held-out samples</source>
      <translation>留出样本的AUC</translation>
    </message>
    <message>
      <source>AUC on training samples</source>
      <translation>训练样本的AUC</translation>
    </message>
    <message>
      <source>AUC ranked by</source>
      <translation>用于排序的AUC</translation>
    </message>
    <message>
      <source>AUC with nothing shuffled</source>
      <translation>未置换时的AUC</translation>
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
      <translation>{landslides:,}处滑坡和{others:,}个其他位置（{side}）的AUC为{auc:.3f}；最重要的因子：{top}。</translation>
    </message>
    <message>
      <source>AUC, common held-out test</source>
      <translation>AUC，公共留出检验</translation>
    </message>
    <message>
      <source>AUC, common test</source>
      <translation>AUC，公共检验</translation>
    </message>
    <message>
      <source>AUC, common test, a random split beside that by time</source>
      <translation>AUC，公共检验，与按时间划分并列的一次随机划分</translation>
    </message>
    <message>
      <source>AUC, common test, a spatial split beside that by time</source>
      <translation>AUC，公共检验，与按时间划分并列的一次空间划分</translation>
    </message>
    <message>
      <source>AUC, common test, folds by time</source>
      <translation>AUC，公共检验，时间折</translation>
    </message>
    <message>
      <source>AUC, common test, inside the area of applicability</source>
      <translation>AUC，公共检验，适用范围内</translation>
    </message>
    <message>
      <source>AUC, common test, lower limit of the 95 % interval</source>
      <translation>AUC，公共检验，95%置信区间下限</translation>
    </message>
    <message>
      <source>AUC, common test, lower limit of the 95 % interval by spatial blocks</source>
      <translation>AUC，公共检验，95%置信区间下限（按空间块）</translation>
    </message>
    <message>
      <source>AUC, common test, outside the area of applicability</source>
      <translation>AUC，公共检验，适用范围外</translation>
    </message>
    <message>
      <source>AUC, common test, random folds</source>
      <translation>AUC，公共检验，随机折</translation>
    </message>
    <message>
      <source>AUC, common test, spatial folds</source>
      <translation>AUC，公共检验，空间折</translation>
    </message>
    <message>
      <source>AUC, common test, upper limit of the 95 % interval</source>
      <translation>AUC，公共检验，95%置信区间上限</translation>
    </message>
    <message>
      <source>AUC, common test, upper limit of the 95 % interval by spatial blocks</source>
      <translation>AUC，公共检验，95%置信区间上限（按空间块）</translation>
    </message>
    <message>
      <source>AUC, common test, {kind} folds</source>
      <translation>AUC，公共检验，{kind}折</translation>
    </message>
    <message>
      <source>AUC, first map</source>
      <translation>AUC，第一幅图</translation>
    </message>
    <message>
      <source>AUC, interval by DeLong</source>
      <translation>AUC，DeLong区间</translation>
    </message>
    <message>
      <source>AUC, interval by spatial blocks</source>
      <translation>AUC，按空间块的区间</translation>
    </message>
    <message>
      <source>AUC, lower limit of the 95 % interval</source>
      <translation>AUC，95%置信区间下限</translation>
    </message>
    <message>
      <source>AUC, lower limit of the 95 % interval by spatial blocks</source>
      <translation>AUC，95%置信区间下限（按空间块）</translation>
    </message>
    <message>
      <source>AUC, nothing shuffled</source>
      <translation>AUC，未置换</translation>
    </message>
    <message>
      <source>AUC, paper's protocol</source>
      <translation>AUC，论文方案</translation>
    </message>
    <message>
      <source>AUC, paper's protocol, folds by time</source>
      <translation>AUC，论文方案，时间折</translation>
    </message>
    <message>
      <source>AUC, paper's protocol, random folds</source>
      <translation>AUC，论文方案，随机折</translation>
    </message>
    <message>
      <source>AUC, paper's protocol, spatial folds</source>
      <translation>AUC，论文方案，空间折</translation>
    </message>
    <message>
      <source>AUC, paper's protocol, {kind} folds</source>
      <translation>AUC，论文方案，{kind}折</translation>
    </message>
    <message>
      <source>AUC, second map</source>
      <translation>AUC，第二幅图</translation>
    </message>
    <message>
      <source>AUC, spatial folds</source>
      <translation>AUC，空间折</translation>
    </message>
    <message>
      <source>AUC, spatial split</source>
      <translation>AUC，空间划分</translation>
    </message>
    <message>
      <source>AUC, upper limit of the 95 % interval</source>
      <translation>AUC，95%置信区间上限</translation>
    </message>
    <message>
      <source>AUC, upper limit of the 95 % interval by spatial blocks</source>
      <translation>AUC，95%置信区间上限（按空间块）</translation>
    </message>
    <message>
      <source>AUCs, ROC and rate curves together, and the changes, as one HTML page.</source>
      <translation>两幅图的AUC、ROC曲线和成功率/预测率曲线的对照，以及分区变化，保存为一个HTML页面。</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Accuracy on held-out samples</source>
      <translation>留出样本的准确率</translation>
    </message>
    <message>
      <source>Add it yourself (Raster calculator), and choose the unit cells (CATCHMENT_UNIT), so that it is certain.</source>
      <translation>请自行加1（栅格计算器），并选择像元作为单位(CATCHMENT_UNIT)，以确保无误。</translation>
    </message>
    <message>
      <source>Added to both bands: -1000 for Sentinel-2 from processing baseline 04.00 on. A scale or offset that the file itself states is applied before.</source>
      <translation>加到两个波段上：处理基线04.00及之后的Sentinel-2为-1000。文件自身声明的比例或偏移会先行应用。</translation>
    </message>
    <message>
      <source>Adds landslides, zones, susceptibility and information value to the project when the run is done, in one group; what is open of an earlier run into the folder is shown anew in any case.</source>
      <translation>运行结束后，将滑坡、分区、易发性和信息量添加到工程中，归入一个组；此前写入该文件夹的运行中已打开的内容，无论如何都会刷新显示。</translation>
    </message>
    <message>
      <source>Adds the zones and the susceptibility to the project when the run is done.</source>
      <translation>运行完成后，将分区和易发性添加到工程中。</translation>
    </message>
    <message>
      <source>After this epoch the learning rate is a tenth; 0 = never.</source>
      <translation>此轮次之后学习率变为十分之一；0 = 从不。</translation>
    </message>
    <message>
      <source>All coalitions of the factors were predicted, so that they are exact beside this background.</source>
      <translation>已对因子的所有联盟（组合）进行预测，因此就此背景而言，这些贡献是精确的。</translation>
    </message>
    <message>
      <source>All coalitions of {count} factors are too many: put some into groups, so that there are at most {most}, or have permutations sampled.</source>
      <translation>{count}个因子的所有联盟（组合）数目过多：请将部分因子归组，使总数不超过{most}，或改用排列抽样。</translation>
    </message>
    <message>
      <source>All factors stay: none has a weight below {lowest}, except those kept by wish.</source>
      <translation>保留所有因子：除按要求保留的因子外，没有权重低于{lowest}的因子。</translation>
    </message>
    <message>
      <source>All factors weigh alike, because no importance is known or none is above zero.</source>
      <translation>所有因子的权重相同，因为重要性未知，或没有任何重要性大于零。</translation>
    </message>
    <message>
      <source>All figures of the test belong to the model that was trained without the held-out landslides; the map was made afterwards by a model trained anew in the same way on all landslides, so that none is left to test the map itself.</source>
      <translation>检验的所有数值都属于未使用留出滑坡训练的模型；图则是随后由以相同方式用全部滑坡重新训练的模型生成的，因此没有剩余的滑坡可用来检验图本身。</translation>
    </message>
    <message>
      <source>All landslides</source>
      <translation>全部滑坡</translation>
    </message>
    <message>
      <source>All landslides are of one date, {date}, so time cannot split them.</source>
      <translation>所有滑坡的日期都相同({date})，因此无法按时间划分。</translation>
    </message>
    <message>
      <source>All landslides count, also those that a map was trained on: it may know these by heart, and then its figures flatter it. Give samples (SAMPLES) or a date (DATE) that none of the maps was trained on.</source>
      <translation>所有滑坡都计入，包括图训练时用过的滑坡：图可能已经记住了它们，此时其数值偏乐观。请给出两幅图训练时都未用过的样本(SAMPLES)或日期(DATE)。</translation>
    </message>
    <message>
      <source>All landslides count, also those that a map was trained on: it may know these by heart.</source>
      <translation>所有滑坡都计入，包括图训练时用过的滑坡：图可能已经记住了它们。</translation>
    </message>
    <message>
      <source>All landslides count, also those that a model was trained on: it may know these by heart.</source>
      <translation>所有滑坡都计入，包括模型训练时用过的滑坡：模型可能已经记住了它们。</translation>
    </message>
    <message>
      <source>All landslides lie in one spatial block: use smaller blocks or the random split.</source>
      <translation>所有滑坡都位于同一个空间块中：请使用更小的块或随机划分。</translation>
    </message>
    <message>
      <source>All of this is of the model that was tested (tested_network.onnx). The one that made the map (network.onnx) was trained anew in the same way on {landslides:,} landslides, those that had been held out among them, and {others:,} non-landslides; on these it has an AUC of {auc:.3f}, which is no test.</source>
      <translation>以上均针对经过检验的模型(tested_network.onnx)。生成图的模型(network.onnx)是以相同方式用{landslides:,}处滑坡（其中包括先前留出的滑坡）和{others:,}个非滑坡重新训练的；它在这些样本上的AUC为{auc:.3f}，但这不是检验。</translation>
    </message>
    <message>
      <source>All samples</source>
      <translation>全部样本</translation>
    </message>
    <message>
      <source>All samples of one class have weight zero: give some of them a weight.</source>
      <translation>某一类的所有样本权重均为零：请给其中一些样本赋予权重。</translation>
    </message>
    <message>
      <source>All steps…</source>
      <translation>全部步骤…</translation>
    </message>
    <message>
      <source>All {cells:,} {what} lie within the range of the training samples in every factor.</source>
      <translation>全部{cells:,}个{what}的所有因子均在训练样本的范围之内。</translation>
    </message>
    <message>
      <source>All {count:,} training samples have the same value in every factor, so that nothing can be more or less like them: give more samples.</source>
      <translation>全部{count:,}个训练样本在每个因子上的值都相同，因此无从判断某处与它们相似的程度：请给出更多样本。</translation>
    </message>
    <message numerus="yes">
      <source>All {count} non-landslides are on the held-out side of the split, so that none trains: give a larger training share (TRAIN_SHARE), or more of them.</source>
      <translation>
        <numerusform>全部{count}个非滑坡都在划分的留出一侧，没有一个用于训练：请给出更大的训练比例(TRAIN_SHARE)，或给出更多非滑坡。</numerusform>
      </translation>
    </message>
    <message>
      <source>All {count} samples are held out by their field 'split', so that none trains: build them with another split.</source>
      <translation>全部{count}个样本都因其字段'split'而留出，没有一个用于训练：请用其他划分构建样本。</translation>
    </message>
    <message>
      <source>All {landslides:,} landslides count, those that the model was trained on among them. A model may know these by heart, so that the columns of landslides can flatter.</source>
      <translation>全部{landslides:,}处滑坡都计入，其中包括模型训练时用过的滑坡。模型可能已经记住了它们，因此滑坡各列的结果可能偏乐观。</translation>
    </message>
    <message>
      <source>Also writes the zones as polygons with their number and name.</source>
      <translation>同时将分区写为带有编号和名称的面。</translation>
    </message>
    <message>
      <source>Also writes the zones as polygons with their number and name; left empty, it does not.</source>
      <translation>同时将分区写为带有编号和名称的面；留空则不写。</translation>
    </message>
    <message>
      <source>Among many pairs a p below 0.05 turns up by chance about once in twenty: look at the differences too. pairs.csv has every pair, and the p of DeLong's paired test, which takes landslides for independent and is too small.</source>
      <translation>在众多成对比较中，大约每二十对就会有一对偶然出现p小于0.05：请同时查看差异本身。pairs.csv中列有每一对，以及DeLong配对检验的p值；该检验视各滑坡为相互独立，其p值过小。</translation>
    </message>
    <message>
      <source>An AUC of 0.5 is chance and 1 is perfect ranking; compare maps and methods by the common test.</source>
      <translation>AUC为0.5相当于随机，为1则排序完美；请用公共检验来比较图和方法。</translation>
    </message>
    <message>
      <source>Another map of the same area; on another grid it is resampled to that of the first.</source>
      <translation>同一区域的另一幅图；若格网不同，则重采样到第一幅图的格网。</translation>
    </message>
    <message>
      <source>Another run is making the tiles of '{target}' at this moment: wait for it, or choose another output.</source>
      <translation>另一次运行此刻正在生成“{target}”的瓦片：请等待其完成，或选择其他输出。</translation>
    </message>
    <message>
      <source>Any raster, such as a susceptibility map; its first band.</source>
      <translation>任意栅格，例如易发性图；取其第一个波段。</translation>
    </message>
    <message>
      <source>Area and landslides by zone (limits of '{source}', goodness of variance fit {fit:.4f})</source>
      <translation>各分区的面积和滑坡（'{source}'的界限，方差拟合优度{fit:.4f}）</translation>
    </message>
    <message>
      <source>Area and landslides by zone (natural breaks, goodness of variance fit {fit:.4f})</source>
      <translation>各分区的面积和滑坡（自然间断点，方差拟合优度{fit:.4f}）</translation>
    </message>
    <message>
      <source>Area of applicability</source>
      <translation>适用范围</translation>
    </message>
    <message>
      <source>Area under the ROC curve by fold</source>
      <translation>各折的ROC曲线下面积</translation>
    </message>
    <message>
      <source>Area under the prediction rate curve</source>
      <translation>预测率曲线下面积</translation>
    </message>
    <message>
      <source>Area under the rate curve of the first map</source>
      <translation>第一幅图的成功率/预测率曲线下面积</translation>
    </message>
    <message>
      <source>Area under the rate curve of the second map</source>
      <translation>第二幅图的成功率/预测率曲线下面积</translation>
    </message>
    <message>
      <source>Area under the success rate curve</source>
      <translation>成功率曲线下面积</translation>
    </message>
    <message>
      <source>As far as this test can tell, that may be chance.</source>
      <translation>就本检验所能判断，这可能只是偶然。</translation>
    </message>
    <message>
      <source>As many zones hold no cell: give breaks in the raster's own unit.</source>
      <translation>同样数目的分区不含任何像元：请按栅格自身的单位给出间断点。</translation>
    </message>
    <message>
      <source>As published</source>
      <translation>按发表的方法</translation>
    </message>
    <message>
      <source>As the model file says</source>
      <translation>按模型文件中的设定</translation>
    </message>
    <message>
      <source>Aspect (degrees)</source>
      <translation>坡向（度）</translation>
    </message>
    <message>
      <source>Assign its CRS (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>请指定其坐标参照系(CRS)（栅格 &gt; 投影 &gt; 指定投影）。</translation>
    </message>
    <message>
      <source>Assign its CRS, most likely EPSG:4326 (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>请指定其坐标参照系(CRS)，很可能是EPSG:4326（栅格 &gt; 投影 &gt; 指定投影）。</translation>
    </message>
    <message>
      <source>Assign its own, so that it is certain (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>请指定其自身的坐标参照系(CRS)，以确保无误（栅格 &gt; 投影 &gt; 指定投影）。</translation>
    </message>
    <message>
      <source>Assign its own, so that it is certain.</source>
      <translation>请指定其自身的坐标参照系(CRS)，以确保无误。</translation>
    </message>
    <message>
      <source>At least so many landslides</source>
      <translation>滑坡数下限</translation>
    </message>
    <message>
      <source>At least so many landslides lie in it</source>
      <translation>其中的滑坡数达到下限</translation>
    </message>
    <message>
      <source>At least this share of the area (%)</source>
      <translation>面积占比下限(%)</translation>
    </message>
    <message>
      <source>At or above it a cell counts as predicted to slide.</source>
      <translation>达到或超过此值的像元算作预测为滑坡。</translation>
    </message>
    <message>
      <source>At random, stratified</source>
      <translation>随机，分层</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>BP</source>
      <translation>BP</translation>
    </message>
    <message>
      <source>BP with {hidden} hidden units over {inputs} inputs has {weights} weights, more than the {most} its training can handle: use fewer hidden units or categories.</source>
      <translation>具有{hidden}个隐藏单元、{inputs}个输入的BP有{weights}个权重，超过其训练所能处理的{most}个：请减少隐藏单元或类别。</translation>
    </message>
    <message>
      <source>BP, back-propagation network of the paper</source>
      <translation>BP，论文中的反向传播网络</translation>
    </message>
    <message>
      <source>Background</source>
      <translation>背景</translation>
    </message>
    <message>
      <source>Band</source>
      <translation>波段</translation>
    </message>
    <message>
      <source>Band '{name}' of '{path}' holds no class limits, so it is not a class stack: make one with 'Reclassify factors'.</source>
      <translation>'{path}'的波段'{name}'不含分级界限，因此不是分级栈：请用'因子重分类'生成。</translation>
    </message>
    <message>
      <source>Band '{name}' of '{path}' holds {value:.6g}, which is none of the {count} classes that its metadata describe: make the class stack anew with 'Reclassify factors'.</source>
      <translation>'{path}'的波段'{name}'含有{value:.6g}，不属于其元数据所描述的{count}个分级中的任何一个：请用'因子重分类'重新生成分级栈。</translation>
    </message>
    <message>
      <source>Band '{name}' of '{path}' is said to be '{kind}' (KIND), which is neither of {known}: build the stack anew with 'Build factor stack'.</source>
      <translation>'{path}'的波段'{name}'的类型标为'{kind}'(KIND)，不是{known}中的任何一个：请用'构建因子栈'重新构建因子栈。</translation>
    </message>
    <message>
      <source>Band 1 of any susceptibility map, ours or another's.</source>
      <translation>任意易发性图的波段1，无论由本插件还是其他来源生成。</translation>
    </message>
    <message>
      <source>Band 1: the factor that raises the cell most above the mean of the background. Band 2: its contribution by the sum of all contributions above 0, in per cent.</source>
      <translation>波段 1：使该像元高于背景均值最多的因子。波段 2：其贡献占所有大于 0 的贡献之和的百分比。</translation>
    </message>
    <message>
      <source>Band {red_band} of '{red}' is given as red and as near infrared: choose two bands.</source>
      <translation>'{red}'的波段{red_band}同时被指定为红光和近红外：请选择两个波段。</translation>
    </message>
    <message>
      <source>Bar chart and response curves as one HTML page.</source>
      <translation>条形图和响应曲线，保存为一个HTML页面。</translation>
    </message>
    <message>
      <source>Bartlett's test (p = {p:.2f}) does not show that the factors are correlated at all.</source>
      <translation>Bartlett检验(p = {p:.2f})未能表明因子之间存在相关性。</translation>
    </message>
    <message>
      <source>Bartlett's test of sphericity</source>
      <translation>Bartlett球形检验</translation>
    </message>
    <message>
      <source>Bartlett's test: chi²</source>
      <translation>Bartlett检验：χ²</translation>
    </message>
    <message>
      <source>Bartlett's test: p</source>
      <translation>Bartlett检验：p</translation>
    </message>
    <message>
      <source>Batch (samples)</source>
      <translation>批大小（样本数）</translation>
    </message>
    <message>
      <source>Beside the test by time stand one random and one spatial split of the same landslides, which hold out about as many, each with a model of its own that was trained in the same way. A random split leaves close neighbours on both sides, a spatial one holds out whole blocks. Each is a single split: folds (FOLDS) would say how much the figures depend on what is held out.</source>
      <translation>与按时间的检验并列的，是对同样的滑坡所做的一次随机划分和一次空间划分，留出的数量大致相同，各有一个以同样方式训练的模型。随机划分使近邻分处两侧，空间划分留出整个空间块。每种都只是一次划分：指标在多大程度上取决于留出哪些，要由交叉验证的折（FOLDS）来说明。</translation>
    </message>
    <message>
      <source>Best measured</source>
      <translation>实测最佳</translation>
    </message>
    <message>
      <source>Best model by the common test</source>
      <translation>公共检验下的最佳模型</translation>
    </message>
    <message>
      <source>Best strategy by the common test</source>
      <translation>公共检验下的最佳策略</translation>
    </message>
    <message>
      <source>Between any two of the points; 0 = any.</source>
      <translation>任意两点之间；0 = 不限。</translation>
    </message>
    <message>
      <source>Between training samples of different parts ({parts}) it reaches {threshold:.3f}, outliers left out: places above that are outside the area of applicability, and hatched on the map.</source>
      <translation>在不同部分（{parts}）的训练样本之间，除去离群值后，该指数最高达{threshold:.3f}：高于此值的地方在适用范围之外，图上以晕线标出。</translation>
    </message>
    <message>
      <source>Bins of equally many samples, by their score; the interval of the share is Wilson's</source>
      <translation>按得分划分、样本数相等的分箱；占比的区间为Wilson区间</translation>
    </message>
    <message>
      <source>Blue to red (RdYlBu)</source>
      <translation>蓝到红(RdYlBu)</translation>
    </message>
    <message>
      <source>Both classes alike</source>
      <translation>两类同等</translation>
    </message>
    <message>
      <source>Both classes count alike however many units they have, so that accuracy, precision and F1 can be compared between the rows. Intervals are by spatial blocks, because landslides lie in clusters.</source>
      <translation>两个类别无论单元多少都同等计入，因此各行之间可以比较准确率、精确率和F1。由于滑坡成群分布，区间按空间块计算。</translation>
    </message>
    <message>
      <source>Both maps are cut at the natural breaks of the first, {limits}, so a change of zone is a change of the value.</source>
      <translation>两幅图都按第一幅图的自然间断点（{limits}）分区，因此分区的变化就是值的变化。</translation>
    </message>
    <message>
      <source>Both models need one true or false for each sample: whether they predict it right.</source>
      <translation>两个模型都需要为每个样本给出一个真或假：预测是否正确。</translation>
    </message>
    <message>
      <source>Brier score, paper's protocol</source>
      <translation>Brier评分，论文方案</translation>
    </message>
    <message>
      <source>Bring its values into one unit before they are put together, and say so in the field 'units'.</source>
      <translation>请先将其值统一为一种单位再合并，并在字段'units'中注明。</translation>
    </message>
    <message>
      <source>Brings the conditioning factors to one grid and stacks them: one raster, one band per factor, named after the layer. Rasters on the reference grid are taken as they are, others are warped to it: bilinear, and nearest for categories; where their cells are at most half as wide, average, and mode for categories. All later steps take this one raster.

A cell counts where every factor has data and, if a study area is given, its centre lies inside. Name the output .vrt for a virtual stack that copies nothing.</source>
      <translation>将各影响因子统一到同一格网并叠成栈：一个栅格，每个因子一个波段，以图层名命名。与参考格网一致的栅格原样采用，其余的变换到该格网：双线性，类别型用最近邻；若其像元宽度不超过参考格网像元的一半，则用平均，类别型用众数。后续所有步骤都使用这一个栅格。

只有所有因子都有数据的像元才计入；若给出研究区，其中心还须位于研究区内。输出名称以.vrt结尾时生成不复制数据的虚拟栈。</translation>
    </message>
    <message>
      <source>Buffer round landslides</source>
      <translation>滑坡周围的缓冲区</translation>
    </message>
    <message>
      <source>Buffer strategy: distance (metres)</source>
      <translation>缓冲区策略：距离（米）</translation>
    </message>
    <message>
      <source>Build factor stack</source>
      <translation>构建因子栈</translation>
    </message>
    <message>
      <source>Build the stack anew by 'Build factor stack', and declare it there by NODATA ({name}=…).</source>
      <translation>请用'构建因子栈'重新构建该栈，并在其中用NODATA ({name}=…)声明。</translation>
    </message>
    <message>
      <source>Build the stack anew by 'Build factor stack', and name it in CATEGORICAL there; if its numbers are amounts, give its raster their unit (gdal_edit -units) or multiply it by 0.1 before, and this is not said.</source>
      <translation>请用'构建因子栈'重新构建因子栈，并在其中将其列入CATEGORICAL；如果其数字表示数量，请事先为其栅格注明单位(gdal_edit -units)或将其乘以0.1，便不会再出现此提示。</translation>
    </message>
    <message>
      <source>Build the stack with this factor in '{trained}'.</source>
      <translation>请用单位为'{trained}'的该因子构建栈。</translation>
    </message>
    <message>
      <source>Build training samples</source>
      <translation>构建训练样本</translation>
    </message>
    <message>
      <source>By spatial blocks</source>
      <translation>按空间块</translation>
    </message>
    <message>
      <source>By the common held-out test ({basis}), {best} ranks landslides best: AUC {auc:.3f}.</source>
      <translation>按公共留出检验（{basis}），{best}对滑坡的排序最好：AUC {auc:.3f}。</translation>
    </message>
    <message>
      <source>By the common test: the same landslides against the same random cells, all of the spatial blocks held out.</source>
      <translation>按公共检验：相同的滑坡对相同的随机像元，均来自留出的空间块。</translation>
    </message>
    <message>
      <source>By the common test: the same landslides against the same random cells.</source>
      <translation>按公共检验：相同的滑坡对相同的随机像元。</translation>
    </message>
    <message>
      <source>By the limits of the first map nearly all cells of the second are in one zone: the first reaches from {low:.4g} to {high:.4g}.</source>
      <translation>按第一幅图的界限，第二幅图几乎所有像元都落在同一分区：第一幅图的取值范围为{low:.4g}至{high:.4g}。</translation>
    </message>
    <message>
      <source>By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has {common:.3f}, more than by the protocol, so for this one that protocol does not flatter.</source>
      <translation>按论文方案，{best}看起来最好：AUC {auc:.3f}。按公共检验，同一张图为{common:.3f}，高于按论文方案的值，因此对它而言该方案并不偏乐观。</translation>
    </message>
    <message>
      <source>By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has {common:.3f}.</source>
      <translation>按论文方案，{best}看起来最好：AUC {auc:.3f}。按公共检验，同一张图为{common:.3f}。</translation>
    </message>
    <message>
      <source>By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has {common:.3f}; the two agree within chance, so for this one that protocol cannot be said to flatter.</source>
      <translation>按论文方案，{best}看起来最好：AUC {auc:.3f}。按公共检验，同一张图为{common:.3f}；两者在偶然误差范围内一致，因此对它而言不能说该方案偏乐观。</translation>
    </message>
    <message>
      <source>By the paper's protocol: held-out landslides against held-out non-landslides of each strategy.</source>
      <translation>按论文方案：留出的滑坡对各策略留出的非滑坡。</translation>
    </message>
    <message>
      <source>By the protocol of {study}, which this report calls the paper's, the AUC is {auc:.3f}: there the other places are chosen as those of the training were. Compare maps by the first figure.</source>
      <translation>按{study}的方案（本报告称为论文方案），AUC为{auc:.3f}：其中其他地点的选取方式与训练时相同。请用第一个数值比较各图。</translation>
    </message>
    <message>
      <source>By time</source>
      <translation>按时间</translation>
    </message>
    <message>
      <source>CLASS_FIELD is '{field}', but LANDSLIDE_VALUE is empty: give it.</source>
      <translation>CLASS_FIELD为'{field}'，但LANDSLIDE_VALUE为空：请给出。</translation>
    </message>
    <message>
      <source>CNN</source>
      <translation>CNN</translation>
    </message>
    <message>
      <source>CNN with attention</source>
      <translation>带注意力的CNN</translation>
    </message>
    <message>
      <source>CNN with attention + patch CNN</source>
      <translation>带注意力的CNN + 邻域CNN</translation>
    </message>
    <message>
      <source>CNN with attention over factors</source>
      <translation>对因子施加注意力的CNN</translation>
    </message>
    <message>
      <source>CNN with attention, averaged with a patch CNN</source>
      <translation>带注意力的CNN与邻域CNN取平均</translation>
    </message>
    <message>
      <source>CNN, convolutional network of the paper</source>
      <translation>CNN，论文中的卷积网络</translation>
    </message>
    <message>
      <source>CRS: {crs}</source>
      <translation>坐标参照系(CRS)：{crs}</translation>
    </message>
    <message>
      <source>Calibration</source>
      <translation>校准</translation>
    </message>
    <message>
      <source>Calibration asks whether scores agree with shares: of samples with a score of 0.7, seven in ten should be landslides. It is judged on the held-out samples of the paper's protocol, of which {share} are landslides, and is relative to this mix: on the ground landslides are far rarer, so a score is no probability of a landslide, however well it is calibrated.</source>
      <translation>校准考察得分是否与占比相符：在得分为0.7的样本中，应有七成是滑坡。它根据论文方案的留出样本判断，其中{share}为滑坡，并且只相对于这一样本构成而言：在实地，滑坡要稀少得多，因此无论校准得多好，得分都不是滑坡发生的概率。</translation>
    </message>
    <message>
      <source>Calibration error of a perfectly calibrated map by chance, lower limit</source>
      <translation>完全校准的图偶然出现的校准误差，下限</translation>
    </message>
    <message>
      <source>Calibration error of a perfectly calibrated map by chance, upper limit</source>
      <translation>完全校准的图偶然出现的校准误差，上限</translation>
    </message>
    <message>
      <source>Catchment area</source>
      <translation>汇水面积</translation>
    </message>
    <message>
      <source>Categorical factor '{name}' holds values that are not whole numbers below {largest}: mark it as continuous or number its categories afresh.</source>
      <translation>类别型因子'{name}'含有不是小于{largest}的整数的值：请将其标为连续型，或对类别重新编号。</translation>
    </message>
    <message>
      <source>Categorical factors</source>
      <translation>类别型因子</translation>
    </message>
    <message>
      <source>Cell size (metres)</source>
      <translation>像元大小（米）</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>像元</translation>
    </message>
    <message>
      <source>Cells (GRASS r.watershed)</source>
      <translation>像元（GRASS r.watershed）</translation>
    </message>
    <message>
      <source>Cells are {x:.4g} m × {y:.4g} m; a window of {window:g} m is {columns} × {rows} cells.</source>
      <translation>像元大小为{x:.4g} m × {y:.4g} m；{window:g} m的窗口为{columns} × {rows}个像元。</translation>
    </message>
    <message>
      <source>Cells farther away get this value. Without it there is no limit.</source>
      <translation>距离更远的像元取此值。不填则不设上限。</translation>
    </message>
    <message>
      <source>Cells in another zone</source>
      <translation>分区不同的像元</translation>
    </message>
    <message>
      <source>Cells in the same zone by both (%)</source>
      <translation>两者分区相同的像元 (%)</translation>
    </message>
    <message>
      <source>Cells left out as cloud</source>
      <translation>作为云剔除的像元</translation>
    </message>
    <message>
      <source>Cells of a polygon</source>
      <translation>每个多边形的像元数</translation>
    </message>
    <message>
      <source>Cells of landslides without data</source>
      <translation>无数据的滑坡像元</translation>
    </message>
    <message>
      <source>Cells of the raster whose factor is the exact one, %</source>
      <translation>栅格中因子与精确结果一致的像元，%</translation>
    </message>
    <message>
      <source>Cells outside the range of the training samples, by factor</source>
      <translation>超出训练样本范围的像元，按因子</translation>
    </message>
    <message>
      <source>Cells outside the training range</source>
      <translation>超出训练范围的像元</translation>
    </message>
    <message>
      <source>Cells outside the training range of a factor</source>
      <translation>某一因子超出训练范围的像元</translation>
    </message>
    <message>
      <source>Cells outside, by factor (JSON)</source>
      <translation>超出范围的像元，按因子(JSON)</translation>
    </message>
    <message>
      <source>Cells predicted</source>
      <translation>预测的像元</translation>
    </message>
    <message>
      <source>Cells to learn from</source>
      <translation>用于学习的像元数</translation>
    </message>
    <message>
      <source>Cells unlike the training samples</source>
      <translation>与训练样本不相似的像元</translation>
    </message>
    <message>
      <source>Cells valid in all factors</source>
      <translation>所有因子均有效的像元</translation>
    </message>
    <message>
      <source>Cells valid in all {count} factors: {valid:,} of {inside:,} in the DEM.</source>
      <translation>全部{count}个因子均有效的像元：{valid:,}个，DEM内共{inside:,}个。</translation>
    </message>
    <message>
      <source>Cells valid in all {count} factors: {valid:,} of {inside:,}.</source>
      <translation>全部{count}个因子均有效的像元：{valid:,}个，共{inside:,}个。</translation>
    </message>
    <message>
      <source>Cells with a distance</source>
      <translation>有距离值的像元</translation>
    </message>
    <message>
      <source>Cells with an index</source>
      <translation>有指数值的像元</translation>
    </message>
    <message>
      <source>Cells with data</source>
      <translation>有数据的像元</translation>
    </message>
    <message>
      <source>Cells without data in any band of the reference raster become nodata.</source>
      <translation>参考栅格中任一波段无数据的像元设为无数据(nodata)。</translation>
    </message>
    <message>
      <source>Cells, area and landslides of every pair of zones.</source>
      <translation>每一对分区组合的像元数、面积和滑坡。</translation>
    </message>
    <message>
      <source>Chance of such a difference between equal maps (p)</source>
      <translation>两幅图相同时出现此差异的概率(p)</translation>
    </message>
    <message>
      <source>Changes of zone</source>
      <translation>分区变化</translation>
    </message>
    <message>
      <source>Check for landslides that are in the inventory twice or have the place of a village or a map sheet; otherwise use smaller cells.</source>
      <translation>请检查是否有滑坡在编目中重复出现，或以村庄或图幅的位置代替；否则请使用更小的像元。</translation>
    </message>
    <message>
      <source>Check packages…</source>
      <translation>检查软件包…</translation>
    </message>
    <message>
      <source>Check the files, and that the study area is larger than a cell of theirs.</source>
      <translation>请检查这些文件，并确认研究区大于其一个像元。</translation>
    </message>
    <message>
      <source>Choose a raster of the wanted cells as the REFERENCE, such as '{path}'.</source>
      <translation>请选择像元符合要求的栅格作为REFERENCE，例如'{path}'。</translation>
    </message>
    <message>
      <source>Choose the unit cells (CATCHMENT_UNIT), so that it is certain.</source>
      <translation>请选择像元作为单位(CATCHMENT_UNIT)，以确保无误。</translation>
    </message>
    <message>
      <source>Choose the unit square metres (CATCHMENT_UNIT), so that it is certain.</source>
      <translation>请选择平方米作为单位(CATCHMENT_UNIT)，以确保无误。</translation>
    </message>
    <message>
      <source>Chooses random cells without landslides by one of several strategies. The choice depends on the seed alone, not on threads or block size. If fewer cells are eligible than asked for, it says how many there are.</source>
      <translation>按若干策略之一随机选取无滑坡的像元。选取结果只取决于随机种子，与线程数和块大小无关。如果符合条件的像元少于要求的数目，会给出实际数目。</translation>
    </message>
    <message>
      <source>Class field of the landslides</source>
      <translation>滑坡的类别字段</translation>
    </message>
    <message>
      <source>Class limits of every factor (JSON)</source>
      <translation>各因子的分级界限(JSON)</translation>
    </message>
    <message>
      <source>Class stack</source>
      <translation>分级栈</translation>
    </message>
    <message>
      <source>Class weights</source>
      <translation>类别权重</translation>
    </message>
    <message>
      <source>Classes 1 … k of each factor, 0 = nodata.</source>
      <translation>各因子的分级1 … k，0 = 无数据(nodata)。</translation>
    </message>
    <message>
      <source>Classes of a continuous factor</source>
      <translation>连续型因子的分级数</translation>
    </message>
    <message>
      <source>Classes of each continuous factor.</source>
      <translation>每个连续型因子的分级数。</translation>
    </message>
    <message>
      <source>Classes of each factor</source>
      <translation>各因子的分级数</translation>
    </message>
    <message>
      <source>Classes of the factors</source>
      <translation>因子的分级</translation>
    </message>
    <message>
      <source>Classes of the factors; of a category its code stands before its name</source>
      <translation>各因子的分级；类别型因子的代码写在名称之前</translation>
    </message>
    <message>
      <source>Classes without landslides have the information value 0, above that of classes with few: {named}. They do not count as the least susceptible places, from which non-landslides are taken by information value. Smoothing (ALPHA = 1) gives them the values named.</source>
      <translation>无滑坡的分级信息量为0，高于滑坡较少的分级：{named}。它们不算作最不易发的位置，即按信息量采集非滑坡的位置。平滑(ALPHA = 1)使其取得上述值。</translation>
    </message>
    <message>
      <source>Cloud mask</source>
      <translation>云掩膜</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>配色</translation>
    </message>
    <message>
      <source>Column {column} has no variance to standardise by: leave it out.</source>
      <translation>列{column}没有方差，无法标准化：请将其去掉。</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>列数</translation>
    </message>
    <message>
      <source>Compare models</source>
      <translation>比较模型</translation>
    </message>
    <message>
      <source>Compare sampling strategies</source>
      <translation>比较采样策略</translation>
    </message>
    <message>
      <source>Compare two maps</source>
      <translation>比较两幅图</translation>
    </message>
    <message>
      <source>Comparison of models</source>
      <translation>模型比较</translation>
    </message>
    <message>
      <source>Comparison of sampling strategies</source>
      <translation>采样策略比较</translation>
    </message>
    <message>
      <source>Components that count</source>
      <translation>计入的主成分</translation>
    </message>
    <message>
      <source>Compute it from a DEM in metres, so that it is certain.</source>
      <translation>请由以米为单位的DEM计算，以确保无误。</translation>
    </message>
    <message>
      <source>Computes conditioning factors from a digital elevation model in one reading of it, and writes them as a factor stack: one raster, one band per factor.

{factors}

A DEM in degrees is measured in metres, row by row. Cells beside nodata and at the border are computed from the valid cells round them, so the factors cover all of the DEM.

{flow} need the package numba (the plugin's menu installs it) and the whole DEM in memory, or a catchment area raster made by SAGA or GRASS; all other factors take little memory, however large the DEM is.</source>
      <translation>由数字高程模型一次读取即计算各影响因子，并写为因子栈：一个栅格，每个因子一个波段。

{factors}

以度为单位的DEM逐行按米量算。无数据旁和边界处的像元由其周围的有效像元计算，因此各因子覆盖整个DEM。

{flow}需要numba软件包（可由插件菜单安装）并将整个DEM载入内存，或者需要由SAGA或GRASS生成的汇水面积栅格；其他因子无论DEM多大都只占用少量内存。</translation>
    </message>
    <message>
      <source>Conditioning factors, and their range over the cells that are valid in all of them</source>
      <translation>影响因子，及其在所有因子均有效的像元上的取值范围</translation>
    </message>
    <message>
      <source>Confusion matrix of the {side} samples at probability 0.5.</source>
      <translation>概率为0.5时{side}样本的混淆矩阵。</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>目录</translation>
    </message>
    <message>
      <source>Contributions</source>
      <translation>贡献</translation>
    </message>
    <message>
      <source>Contributions are Shapley values, in units of the relative susceptibility (0 to 1). They start from {base:.3f}, the mean prediction of {rows:,} {source}, and add up to the prediction of the place.</source>
      <translation>贡献为Shapley值，以相对易发性(0至1)为单位。它们以{base:.3f}（即{rows:,}个{source}的平均预测值）为起点，累加得到该位置的预测值。</translation>
    </message>
    <message>
      <source>Contributions of the factors</source>
      <translation>各因子的贡献</translation>
    </message>
    <message>
      <source>Contributions of the factors at {samples:,} held-out samples, a dot each: right of 0 the factor raises the susceptibility, left of it it lowers it. The colour says whether the factor's value is low or high among them.</source>
      <translation>各因子在{samples:,}个留出样本处的贡献，每个样本一个点：在0右侧，因子使易发性升高；在0左侧，因子使易发性降低。颜色表示该因子的值在这些样本中偏低还是偏高。</translation>
    </message>
    <message>
      <source>Contributions of the factors to the susceptibility of held-out samples</source>
      <translation>各因子对留出样本易发性的贡献</translation>
    </message>
    <message>
      <source>Contributions say what this model does, not what causes landslides, and not what would happen if a factor were changed. They compare a place with the background: beside another one they are others. Combinations of values that do not occur on the ground are predicted for them too, where factors go together.</source>
      <translation>贡献说明的是该模型如何运作，而不是滑坡的成因，也不是改变某个因子会产生的结果。贡献是将某处与背景相比较：换一个背景，贡献也会不同。当因子之间相互关联时，计算贡献还会对实地并不存在的取值组合进行预测。</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>坐标参照系</translation>
    </message>
    <message>
      <source>Coordinates cannot be transformed from '{source}' to '{target}': assign each layer the CRS that it is in, or reproject the layer first.</source>
      <translation>无法将坐标从'{source}'转换到'{target}'：请为每个图层指定其实际所用的坐标参照系(CRS)，或先对图层进行重投影。</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Correlation</source>
      <translation>相关性</translation>
    </message>
    <message>
      <source>Correlation between the factors at the landslides; bold from 0.7 either way.</source>
      <translation>滑坡处各因子之间的相关系数；绝对值达到0.7者以粗体表示。</translation>
    </message>
    <message>
      <source>Count each part of a feature</source>
      <translation>要素的每个部分分别计入</translation>
    </message>
    <message>
      <source>Count every cell of a polygon</source>
      <translation>计入面内的每个像元</translation>
    </message>
    <message>
      <source>Cross-validation</source>
      <translation>交叉验证</translation>
    </message>
    <message>
      <source>Cuts a susceptibility map into zones from very low to very high. Natural breaks are exact over all cells. The zones carry names and colours inside the file, and a layer style lies beside it.</source>
      <translation>将易发性图划分为从极低到极高的分区。自然间断点基于所有像元精确计算。文件内带有各分区的名称和颜色，旁边另存有图层样式。</translation>
    </message>
    <message>
      <source>Cuts every continuous factor of a stack into classes and keeps categories as they are. Natural breaks are exact over all valid cells: none is left out, and the result is the same every time. The classes' limits travel in the output's band metadata and are listed in the log with the goodness of variance fit.</source>
      <translation>将因子栈的每个连续型因子划分为若干分级，类别型因子保持不变。自然间断点基于所有有效像元精确计算：不遗漏任何像元，每次结果都相同。分级界限随输出的波段元数据一同保存，并连同方差拟合优度列在日志中。</translation>
    </message>
    <message>
      <source>DATE is '{text}', which is no date: write 2015-06-01 or a year.</source>
      <translation>DATE为'{text}'，不是日期：请写成2015-06-01的形式或写年份。</translation>
    </message>
    <message>
      <source>DATE is given, but the split is not by time: choose that split (SPLIT), or leave DATE empty.</source>
      <translation>给出了DATE，但划分方式不是按时间：请选择按时间划分(SPLIT)，或将DATE留空。</translation>
    </message>
    <message>
      <source>DEM, DTM, elevation model, slope, aspect, curvature, plan curvature, profile curvature, TPI, topographic position index, TWI, topographic wetness index, SPI, stream power index, TRI, ruggedness, roughness, relief, morphometry, geomorphometry, flow accumulation</source>
      <translation>DEM, DTM, 高程模型, 数字高程模型, 坡度, 坡向, 曲率, 平面曲率, 剖面曲率, TPI, 地形位置指数, TWI, 地形湿度指数, SPI, 水流强度指数, TRI, 地形崎岖度, 粗糙度, 地形起伏度, 地貌形态, 地貌计量, 地貌测量学, 汇流累积量</translation>
    </message>
    <message>
      <source>Damping at the start</source>
      <translation>初始阻尼</translation>
    </message>
    <message>
      <source>Damping at which training stops</source>
      <translation>停止训练的阻尼</translation>
    </message>
    <message>
      <source>Damping, factor after a better step</source>
      <translation>阻尼，步长改善后的系数</translation>
    </message>
    <message>
      <source>Damping, factor after a worse step</source>
      <translation>阻尼，步长变差后的系数</translation>
    </message>
    <message>
      <source>Data and samples</source>
      <translation>数据与样本</translation>
    </message>
    <message>
      <source>Date of the run</source>
      <translation>运行日期</translation>
    </message>
    <message>
      <source>DeLong's 95 % interval</source>
      <translation>DeLong 95%置信区间</translation>
    </message>
    <message>
      <source>DeLong's interval takes landslides for independent. They lie in clusters, so the interval by spatial blocks of {side:,.0f} m, which is usually wider, is the one to believe; by DeLong's test the p of the difference would be {p}.</source>
      <translation>DeLong区间视各滑坡为相互独立。滑坡成群分布，因此应以按边长{side:,.0f} m的空间块计算的区间为准，该区间通常更宽；按DeLong检验，差异的p值为{p}。</translation>
    </message>
    <message>
      <source>Declare it as the nodata value of the raster.</source>
      <translation>请将其声明为栅格的无数据(nodata)值。</translation>
    </message>
    <message>
      <source>Declare it by NODATA, so that such cells are left out.</source>
      <translation>请用NODATA声明，以便剔除这些像元。</translation>
    </message>
    <message>
      <source>Declare it: NODATA = {name}={values}.</source>
      <translation>请声明：NODATA = {name}={values}。</translation>
    </message>
    <message>
      <source>Declared nodata values</source>
      <translation>已声明的无数据(nodata)值</translation>
    </message>
    <message>
      <source>Default: {default}.</source>
      <translation>默认值：{default}。</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>描述</translation>
    </message>
    <message>
      <source>Deviation between the members of the ensemble: the standard deviation of their susceptibilities.</source>
      <translation>集成各成员之间的偏差：其易发性的标准差。</translation>
    </message>
    <message>
      <source>Deviation of the members</source>
      <translation>成员之间的偏差</translation>
    </message>
    <message>
      <source>Difference of the AUCs, first less second</source>
      <translation>AUC之差，前者减后者</translation>
    </message>
    <message>
      <source>Difference of the AUCs, lower limit of the 95 % interval</source>
      <translation>AUC之差，95%置信区间下限</translation>
    </message>
    <message>
      <source>Difference of the AUCs, upper limit of the 95 % interval</source>
      <translation>AUC之差，95%置信区间上限</translation>
    </message>
    <message>
      <source>Differences of AUC on the common test (first less second) with the p of the paired test by spatial blocks, and McNemar's test of the held-out samples of one strategy</source>
      <translation>公共检验的AUC差异（前者减后者）及按空间块的配对检验的p值，以及对同一策略留出样本的McNemar检验</translation>
    </message>
    <message>
      <source>Digest of the samples</source>
      <translation>样本的摘要（哈希值）</translation>
    </message>
    <message>
      <source>Dissimilarity index: the darker, the less a place is like the training samples.</source>
      <translation>不相似性指数：颜色越深，该处与训练样本越不相似。</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>距离</translation>
    </message>
    <message>
      <source>Distance to features</source>
      <translation>到要素的距离</translation>
    </message>
    <message>
      <source>Draw them, or delete these rows.</source>
      <translation>请将其绘出，或删除这些行。</translation>
    </message>
    <message>
      <source>Drop of the AUC when the factor is shuffled</source>
      <translation>置换该因子后AUC的下降</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>随机失活(Dropout)</translation>
    </message>
    <message>
      <source>ENSEMBLE is set, but the model chosen ({model}) is not trained in epochs and has no ensemble: leave it out.</source>
      <translation>已设置ENSEMBLE，但所选模型({model})不按轮次训练，没有集成：请不要设置。</translation>
    </message>
    <message>
      <source>Each is one split: how much it depends on what is held out, folds (FOLDS, such as 5) would say.</source>
      <translation>每种都只是一次划分：结果在多大程度上取决于留出哪些，要由折（FOLDS，例如5）来说明。</translation>
    </message>
    <message>
      <source>Each landslide and each other place needs one score and one spatial block.</source>
      <translation>每处滑坡和每个其他位置都需要一个评分和一个空间块。</translation>
    </message>
    <message>
      <source>Each map is cut at natural breaks of its own, the first at {first}, the second at {second}: a change of zone is one of the rank among the cells of a map, not of the value.</source>
      <translation>每幅图按各自的自然间断点分区，第一幅图为{first}，第二幅图为{second}：分区的变化是像元在图内排序的变化，而不是值的变化。</translation>
    </message>
    <message>
      <source>Each of the {count:,} units lacks a value of a factor of the model: make them anew by 'Samples of mapping units'.</source>
      <translation>{count:,}个单元都缺少模型某个因子的值：请用'制图单元样本'重新生成。</translation>
    </message>
    <message>
      <source>Each of these factors is a linear combination of others (infinite VIF), so that KMO and Bartlett's test have no value: {collinear}; leave one of them out.</source>
      <translation>以下每个因子都是其他因子的线性组合（VIF为无穷大），因此KMO和Bartlett检验没有值：{collinear}；请去掉其中一个。</translation>
    </message>
    <message>
      <source>Early stopping (patience above 0) needs a validation share above 0: set both, or patience to 0.</source>
      <translation>早停（耐心值大于0）要求验证比例大于0：请两者都设置，或将耐心值设为0。</translation>
    </message>
    <message>
      <source>Eastness</source>
      <translation>东向性</translation>
    </message>
    <message>
      <source>Elevation (DEM)</source>
      <translation>高程(DEM)</translation>
    </message>
    <message>
      <source>Elevation coefficient of variation</source>
      <translation>高程变异系数</translation>
    </message>
    <message>
      <source>Elevations for a hillshade have shape {shape}: give one band of rows and columns.</source>
      <translation>用于山体阴影的高程形状为{shape}：请给出一个由行和列组成的波段。</translation>
    </message>
    <message>
      <source>Elevations that mean 'no data' although the DEM does not say so: '-32768', or 'dem=-32768'. Several are separated by spaces.</source>
      <translation>DEM未声明但实际表示'无数据'的高程值：'-32768'，或'dem=-32768'。多个值用空格分隔。</translation>
    </message>
    <message>
      <source>Eligible cells</source>
      <translation>符合条件的像元</translation>
    </message>
    <message>
      <source>Ensemble with early stopping</source>
      <translation>带早停的集成</translation>
    </message>
    <message>
      <source>Ensembles with early stopping</source>
      <translation>带早停的集成</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>轮次(epoch)</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>最大轮次数</translation>
    </message>
    <message>
      <source>Equal interval</source>
      <translation>等间距</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>评价</translation>
    </message>
    <message>
      <source>Evaluate mapping units</source>
      <translation>评价制图单元</translation>
    </message>
    <message>
      <source>Evaluation</source>
      <translation>评价</translation>
    </message>
    <message>
      <source>Evaluation of a model of mapping units</source>
      <translation>制图单元模型的评价</translation>
    </message>
    <message>
      <source>Evaluation of a susceptibility map</source>
      <translation>易发性图的评价</translation>
    </message>
    <message>
      <source>Every factor holds a single value ({names}): nothing can be learnt from them.</source>
      <translation>每个因子都只有单一的值({names})：从中学不到任何东西。</translation>
    </message>
    <message>
      <source>Every fold was held out once, and everything that sees landslides was fitted anew without it. Random folds leave close neighbours on both sides; spatial folds hold out whole blocks and show how the model does where it has seen nothing.</source>
      <translation>每一折都被留出一次，凡涉及滑坡的内容都在不含该折的情况下重新拟合。随机折会使近邻分处两侧；空间折留出整块区域，显示模型在未见过的地方表现如何。</translation>
    </message>
    <message>
      <source>Every landslide was held out once, and information values, non-landslides, scaling and model were fitted anew without it. Spatial folds hold out whole blocks of {side:,.0f} m and show how a model does where it has seen nothing; the random cells of their common test come from these blocks only.</source>
      <translation>每处滑坡都被留出一次，信息量、非滑坡、缩放和模型都在不含它的情况下重新拟合。空间折留出边长{side:,.0f} m的整块区域，显示模型在未见过的地方表现如何；其公共检验的随机像元只取自这些块。</translation>
    </message>
    <message>
      <source>Every non-landslide point lies on a cell with a landslide: give points of places without landslides, such as those of 'Sample non-landslide points'.</source>
      <translation>所有非滑坡点都位于含有滑坡的像元上：请给出没有滑坡处的点，例如由'采集非滑坡点'得到的点。</translation>
    </message>
    <message>
      <source>Every point of a multi-point counts as a landslide.</source>
      <translation>多点要素的每个点都算作一处滑坡。</translation>
    </message>
    <message>
      <source>Every row was trained on the same landslides and tested on the same others. The paper's protocol sets them against held-out non-landslides of the row's own strategy, so its rows are not tested alike; the common test sets them against the same random cells in every row, all of the spatial blocks held out. Compare by the common test.</source>
      <translation>各行都用相同的滑坡训练，并用相同的另一批滑坡检验。论文方案将其与该行自身策略留出的非滑坡相对，因此各行的检验并不相同；公共检验在每一行都将其与相同的随机像元相对，均来自留出的空间块。请按公共检验进行比较。</translation>
    </message>
    <message>
      <source>Every row was trained on the same landslides and tested on the same others. The paper's protocol sets them against held-out non-landslides of the row's own strategy, so its rows are not tested alike; the common test sets them against the same random cells in every row. Compare by the common test.</source>
      <translation>各行都用相同的滑坡训练，并用相同的另一批滑坡检验。论文方案将其与该行自身策略留出的非滑坡相对，因此各行的检验并不相同；公共检验在每一行都将其与相同的随机像元相对。请按公共检验进行比较。</translation>
    </message>
    <message>
      <source>Every sample alike</source>
      <translation>每个样本同等</translation>
    </message>
    <message>
      <source>Every setting of the comparison</source>
      <translation>比较的全部设置</translation>
    </message>
    <message>
      <source>Every unit was held out once, and the model was trained anew without its fold. Random folds leave neighbouring units on both sides; spatial folds hold out whole blocks of units and show how the model does where it has seen nothing.</source>
      <translation>每个单元都被留出一次，模型在不含其所在折的情况下重新训练。随机折会使相邻单元分处两侧；空间折留出整块单元，显示模型在未见过的地方表现如何。</translation>
    </message>
    <message>
      <source>Everything goes into this folder.</source>
      <translation>所有内容都存入此文件夹。</translation>
    </message>
    <message>
      <source>Everything goes into this folder; it is not the one of the manifest.</source>
      <translation>所有内容都存入此文件夹；它不是清单所在的文件夹。</translation>
    </message>
    <message>
      <source>Everything is fitted anew in so many folds; 0 = none: only the landslides that the split holds out.</source>
      <translation>所有内容都按此数目的折重新拟合；0 = 无：只用划分所留出的滑坡。</translation>
    </message>
    <message>
      <source>Exact for up to 13 factors or groups, sampled for more</source>
      <translation>不超过13个因子或组时精确计算，更多时抽样计算</translation>
    </message>
    <message>
      <source>Exact: by the ensemble itself</source>
      <translation>精确：由集成模型本身预测</translation>
    </message>
    <message>
      <source>Expected calibration error, paper's protocol</source>
      <translation>期望校准误差，论文方案</translation>
    </message>
    <message>
      <source>Extent, south to north</source>
      <translation>范围，南至北</translation>
    </message>
    <message>
      <source>Extent, west to east</source>
      <translation>范围，西至东</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>F1 on held-out samples</source>
      <translation>留出样本的F1</translation>
    </message>
    <message>
      <source>FOLD_KINDS is empty: choose random folds, spatial ones or folds by time, or set FOLDS to 0.</source>
      <translation>FOLD_KINDS为空：请选择随机折、空间折或时间折，或将FOLDS设为0。</translation>
    </message>
    <message>
      <source>FR</source>
      <translation>FR</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>因子</translation>
    </message>
    <message>
      <source>Factor '{name}' is of the unknown kind '{kind}': use one of {known}.</source>
      <translation>因子'{name}'的类型'{kind}'未知：请使用{known}之一。</translation>
    </message>
    <message>
      <source>Factor importance</source>
      <translation>因子重要性</translation>
    </message>
    <message>
      <source>Factor names, separated by commas</source>
      <translation>因子名称，用逗号分隔</translation>
    </message>
    <message>
      <source>Factor rasters</source>
      <translation>因子栅格</translation>
    </message>
    <message>
      <source>Factor stack</source>
      <translation>因子栈</translation>
    </message>
    <message>
      <source>Factor values at points</source>
      <translation>点处因子值</translation>
    </message>
    <message>
      <source>Factors</source>
      <translation>因子</translation>
    </message>
    <message>
      <source>Factors of a lower weight are dropped. Empty: 0.945 divided by the number of continuous factors, the paper's 0.045 of 21.</source>
      <translation>权重更低的因子将被剔除。留空：0.945除以连续型因子数，即论文中21个因子时的0.045。</translation>
    </message>
    <message>
      <source>Factors of low weight</source>
      <translation>低权重因子</translation>
    </message>
    <message>
      <source>Factors that enter together because they are correlated: 'terrain=slope, relief; climate=…'. A group takes the place of its factors.</source>
      <translation>因彼此相关而一起进入计算的因子：'terrain=slope, relief; climate=…'。组取代其各因子的位置。</translation>
    </message>
    <message>
      <source>Factors that stay</source>
      <translation>保留的因子</translation>
    </message>
    <message>
      <source>Factors that stay, separated by commas</source>
      <translation>保留的因子，用逗号分隔</translation>
    </message>
    <message>
      <source>Factors to keep</source>
      <translation>要保留的因子</translation>
    </message>
    <message>
      <source>Factors to shuffle together because they are correlated: 'terrain=slope, relief; climate=…'. A group takes the place of its factors in the table.</source>
      <translation>因彼此相关而需一起置换的因子：'terrain=slope, relief; climate=…'。在表中，组取代其各因子的位置。</translation>
    </message>
    <message>
      <source>Factors, and the cells that each raises most</source>
      <translation>各因子及其提升最多的像元</translation>
    </message>
    <message>
      <source>Factors: weight, and variance inflation factor (above 10: others say nearly the same)</source>
      <translation>因子：权重和方差膨胀因子（大于10：其他因子表达了几乎相同的信息）</translation>
    </message>
    <message>
      <source>False positive rate (1 − specificity)</source>
      <translation>假阳性率（1 − 特异度）</translation>
    </message>
    <message>
      <source>Fast: by a small model that imitates it</source>
      <translation>快速：由模仿它的小模型预测</translation>
    </message>
    <message>
      <source>Fast: cells of the stack teach a small model what the ensemble gives, and it makes the map, many times as fast; other cells tell how near it comes, and where it does not come near enough the ensemble makes the map after all. Automatic: fast where cells times members are a hundred million or more, such as ten million cells of ten members.</source>
      <translation>快速：用堆栈的像元教会一个小模型集成模型的输出，再由它绘制地图，速度快许多倍；用其他像元检验接近程度，若不够接近，则仍由集成模型绘制。自动：像元数乘以成员数达到一亿时采用快速，例如一千万个像元、十个成员。</translation>
    </message>
    <message>
      <source>Faults</source>
      <translation>断层</translation>
    </message>
    <message>
      <source>Feature {number:,} of the layer of units is no polygon: choose a layer of these.</source>
      <translation>单元图层的第{number:,}个要素不是多边形：请选择多边形图层。</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>要素</translation>
    </message>
    <message>
      <source>Fewer make simpler trees.</source>
      <translation>越少，树越简单。</translation>
    </message>
    <message>
      <source>Fewer than two continuous factors vary at the landslides: there is nothing to weigh against each other.</source>
      <translation>在滑坡处有变化的连续型因子不足两个：无从相互赋权。</translation>
    </message>
    <message>
      <source>Fewer than two factors</source>
      <translation>不足两个因子</translation>
    </message>
    <message>
      <source>Fewest samples in a leaf</source>
      <translation>叶节点最少样本数</translation>
    </message>
    <message>
      <source>Field of the landslides' dates</source>
      <translation>滑坡日期字段</translation>
    </message>
    <message>
      <source>Field that names a unit</source>
      <translation>单元名称字段</translation>
    </message>
    <message>
      <source>Field with the places' names</source>
      <translation>位置名称字段</translation>
    </message>
    <message>
      <source>Figure {number}.</source>
      <translation>图{number}。</translation>
    </message>
    <message>
      <source>File of the settings</source>
      <translation>设置文件</translation>
    </message>
    <message>
      <source>File of the small model</source>
      <translation>小模型文件</translation>
    </message>
    <message>
      <source>File of the small model that imitates the ensemble, if it made the map</source>
      <translation>模仿集成模型的小模型文件（若由它绘制地图）</translation>
    </message>
    <message>
      <source>Files that name the categories in the response curves: 'geology=geology_classes.csv; landcover=…', each a CSV with the columns value and label (or name, class, description).</source>
      <translation>为响应曲线中的类别命名的文件：'geology=geology_classes.csv; landcover=…'，每个为含有value和label(或name、class、description)列的CSV。</translation>
    </message>
    <message>
      <source>Files that name the categories: 'geology=geology_classes.csv; landcover=…', each a CSV with the columns value and label (or name, class, description). Without, the layer's own paletted legend, the raster's category names or its attribute table serve. The names appear in the information-value table and the report.</source>
      <translation>为类别命名的文件：'geology=geology_classes.csv; landcover=…'，每个为含有value和label(或name、class、description)列的CSV。若未给出，则采用图层自身的调色板图例、栅格的类别名称或其属性表。名称会出现在信息量表和报告中。</translation>
    </message>
    <message>
      <source>Fill it, leave it out, or limit the study to where it has data. Aspect has none on flat ground unless it is made by 'Terrain factors from DEM'.</source>
      <translation>请填补该因子、将其去掉，或将研究限制在有数据的范围内。坡向在平地上没有数据，除非它由'由DEM计算地形因子'生成。</translation>
    </message>
    <message>
      <source>Filters of the convolutions</source>
      <translation>卷积的滤波器数</translation>
    </message>
    <message>
      <source>First map</source>
      <translation>第一幅图</translation>
    </message>
    <message>
      <source>Five zones are named very low, low, medium, high and very high.</source>
      <translation>五个分区时命名为极低、低、中、高和极高。</translation>
    </message>
    <message>
      <source>Flow accumulation over {cells:,} cells needs about {needed:.1f} GB of memory and {free:.1f} GB are available: give a catchment area raster made by SAGA or GRASS (CATCHMENT_AREA), leave the factors that need it out, or take a coarser DEM.</source>
      <translation>对{cells:,}个像元计算汇流累积需要约{needed:.1f} GB内存，可用内存为{free:.1f} GB：请给出由SAGA或GRASS生成的汇水面积栅格(CATCHMENT_AREA)，去掉需要它的因子，或采用更粗的DEM。</translation>
    </message>
    <message>
      <source>Flow accumulation over {cells:,} cells takes about {needed:.1f} GB of memory of {free:.1f} GB available.</source>
      <translation>对{cells:,}个像元计算汇流累积约占用{needed:.1f} GB内存，可用内存为{free:.1f} GB。</translation>
    </message>
    <message>
      <source>Flow accumulation over {cells:,} cells takes about {needed:.1f} GB of memory.</source>
      <translation>对{cells:,}个像元计算汇流累积约占用{needed:.1f} GB内存。</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Folder for single files</source>
      <translation>单个文件的文件夹</translation>
    </message>
    <message>
      <source>Folds by time</source>
      <translation>时间折</translation>
    </message>
    <message>
      <source>Folds by time need the landslides' dates: name the field that holds them (DATE_FIELD).</source>
      <translation>时间折需要滑坡的日期：请指定含有日期的字段(DATE_FIELD)。</translation>
    </message>
    <message>
      <source>Folds forward in time, trained on older landslides alone, have an AUC of {auc:.3f} ({interval}): that is what to expect of the landslides to come.</source>
      <translation>沿时间向前的折（仅用较早的滑坡训练）的AUC为{auc:.3f}（{interval}）：这就是对未来滑坡可以预期的水平。</translation>
    </message>
    <message>
      <source>Folds need the {name}: give it, or set folds to 0.</source>
      <translation>交叉验证的折需要{name}：请给出，或将折数设为0。</translation>
    </message>
    <message>
      <source>Folds of cross-validation</source>
      <translation>交叉验证折数</translation>
    </message>
    <message>
      <source>Folds: factor stack</source>
      <translation>折：因子栈</translation>
    </message>
    <message>
      <source>Folds: model file</source>
      <translation>折：模型文件</translation>
    </message>
    <message>
      <source>For a split by time and for folds by time: dates, times, text such as 2015-06-01, or years. Landslides without a date have no part in these.</source>
      <translation>用于按时间划分和时间折：日期、日期时间、2015-06-01之类的文本或年份。没有日期的滑坡不参与其中。</translation>
    </message>
    <message>
      <source>For a split by time: a date such as 2015-06-01, or a year; older landslides train. Empty: the date before which the training share of the landslides lies.</source>
      <translation>用于按时间划分：2015-06-01之类的日期或年份；较早的滑坡用于训练。留空：取某一日期，使早于该日期的滑坡达到训练比例。</translation>
    </message>
    <message>
      <source>For areas of 10⁹ cells and more let its name end in .tiles.vrt: then it is many files with overviews, each written by the worker that made it, and the same run goes on with them if it was stopped.</source>
      <translation>对于 10⁹ 个及以上像元的区域，请让其名称以 .tiles.vrt 结尾：输出将是许多带金字塔的文件，每个文件由生成它的工作进程写入；若运行被中止，同样的运行会接着使用这些文件。</translation>
    </message>
    <message>
      <source>For every class of every factor: I = ln((landslides in the class / all landslides) / (cells in the class / all cells)). Above 0 landslides are more frequent than average, below 0 less. The raster is the sum over the factors.

Landslides that a model will be tested on must not shape this map, so only the training landslides of the split are counted: choose the same split, share, block size and seed in 'Build training samples'. Choose 'All landslides' for a map that nothing will be tested on.</source>
      <translation>对每个因子的每个分级：I = ln((分级内滑坡数 / 滑坡总数) / (分级内像元数 / 像元总数))。大于0表示滑坡比平均更频繁，小于0则更少。栅格为各因子之和。

用于检验模型的滑坡不得影响此图，因此只计入划分中的训练滑坡：请选择与'构建训练样本'中相同的划分、比例、块大小和随机种子。若图不用于检验任何内容，请选择'全部滑坡'。</translation>
    </message>
    <message>
      <source>For every zone: cells, area in km² and its share, landslides and their share, landslides per km², and the frequency ratio (share of landslides divided by share of area; 1 is average). Areas are on the ground, also where the CRS is in degrees.

All landslides count, also those that the model behind the map was trained on. It may know these by heart, and then the table flatters it. Given the training samples, number, share and frequency ratio of the held-out landslides stand beside those of all: judge the map by these.</source>
      <translation>对每个分区：像元数、面积(km²)及其占比、滑坡数及其占比、每km²滑坡数，以及频率比（滑坡占比除以面积占比；1为平均水平）。面积为地面面积，坐标参照系(CRS)以度为单位时亦然。

所有滑坡都计入，包括生成该图的模型训练时用过的滑坡。模型可能已经记住了它们，此时该表会偏乐观。若给出训练样本，则留出滑坡的数目、占比和频率比会列在全部滑坡的相应值旁边：请据此判断该图。</translation>
    </message>
    <message>
      <source>For factors that shall have another number of classes: 'slope=6; ndvi=4'.</source>
      <translation>用于需要采用其他分级数的因子：'slope=6; ndvi=4'。</translation>
    </message>
    <message>
      <source>For manual breaks: the limits between zones, ascending, such as '0.2 0.4 0.6 0.8'.</source>
      <translation>用于手动间断点：各分区之间的界限，按升序排列，例如'0.2 0.4 0.6 0.8'。</translation>
    </message>
    <message>
      <source>For maps of one scale those of the first show where the value itself has changed.</source>
      <translation>对于数值尺度相同的图，采用第一幅图的界限可显示值本身在何处发生了变化。</translation>
    </message>
    <message>
      <source>For rasters on another grid, by factor: 'elevation=cubic; landcover=nearest'. There are nearest, bilinear, cubic, average, mode, minimum, maximum and median. Usual are bilinear, and nearest for categories; where a raster's cells are at most half as wide as the reference's, average, and mode for categories.</source>
      <translation>用于格网不同的栅格，按因子指定：'elevation=cubic; landcover=nearest'。可用的有nearest、bilinear、cubic、average、mode、minimum、maximum和median。通常用bilinear，类别型用nearest；若栅格的像元宽度不超过参考像元的一半，则用average，类别型用mode。</translation>
    </message>
    <message>
      <source>For samples that will be split by time: landslides without a date have no part in that, and are not counted. Left empty: all landslides count.</source>
      <translation>用于将按时间划分的样本：没有日期的滑坡不参与划分，也不计数。留空则所有滑坡都计数。</translation>
    </message>
    <message>
      <source>For the buffer strategy: metres on the ground, whatever the CRS.</source>
      <translation>用于缓冲区策略：地面上的米数，与坐标参照系(CRS)无关。</translation>
    </message>
    <message>
      <source>For the information-value strategy: the map is cut into so many natural-breaks zones, and the lowest is sampled.</source>
      <translation>用于信息量策略：将图划分为此数目的自然间断点分区，在最低的分区中采样。</translation>
    </message>
    <message>
      <source>For the slope strategy: the factor of the stack that holds the slope.</source>
      <translation>用于坡度策略：因子栈中表示坡度的因子。</translation>
    </message>
    <message>
      <source>For the slope strategy: the slope factor has to be in degrees.</source>
      <translation>用于坡度策略：坡度因子必须以度为单位。</translation>
    </message>
    <message>
      <source>For {factors}: the area upstream of each cell on the DEM's grid, from SAGA (Catchment Area) or GRASS (r.watershed, accumulation). Without it, depressions are filled, and each cell drains to the lowest of its eight neighbours, through flats towards their outlets; neighbours that are alike share.</source>
      <translation>用于{factors}：DEM格网上每个像元的上游面积，来自SAGA(Catchment Area)或GRASS(r.watershed, accumulation)。不给出时，先填洼，再使每个像元流向八个相邻像元中最低的一个，在平坦区则流向其出口；条件相同的相邻像元平分水流。</translation>
    </message>
    <message>
      <source>Forward-in-time folds part the dated landslides into periods: each is held out once and ranked by a model that was trained on all older landslides and on no later one, so the oldest period only trains. They show how a map made on a day does with the landslides that come after it.</source>
      <translation>沿时间向前的折将有日期的滑坡分成若干时段：每个时段被留出一次，由只用全部较早滑坡、不用任何较晚滑坡训练的模型排序，因此最早的时段只用于训练。它们显示某一天制作的图对此后发生的滑坡表现如何。</translation>
    </message>
    <message>
      <source>From 'Build factor stack', or any other raster.</source>
      <translation>来自'构建因子栈'，或任何其他栅格。</translation>
    </message>
    <message>
      <source>From 'Build factor stack'.</source>
      <translation>来自'构建因子栈'。</translation>
    </message>
    <message>
      <source>From 'Build factor stack'; with a table of information values the class stack it was made of.</source>
      <translation>来自'构建因子栈'；若使用信息量表，则为生成该表的分级栈。</translation>
    </message>
    <message>
      <source>From 'Build training samples', or of polygons from 'Samples of mapping units': label, split and a field per factor.</source>
      <translation>来自'构建训练样本'，或来自'制图单元样本'的多边形样本：label、split以及每个因子一个字段。</translation>
    </message>
    <message>
      <source>From 'Build training samples': label, split and a field per factor; further fields are ignored.</source>
      <translation>来自'构建训练样本'：label、split以及每个因子一个字段；其余字段将被忽略。</translation>
    </message>
    <message>
      <source>From 'Build training samples': only the landslides whose split is 'test' count. Empty: all of them, or those from a date on.</source>
      <translation>来自'构建训练样本'：只计入split为'test'的滑坡。留空：计入全部滑坡，或自某一日期起的滑坡。</translation>
    </message>
    <message>
      <source>From 'Build training samples': the landslides whose split is 'test' are counted apart too. Without samples their columns are empty.</source>
      <translation>来自'构建训练样本'：split为'test'的滑坡还会单独统计。不给出样本时，相应各列为空。</translation>
    </message>
    <message>
      <source>From 'Build training samples': those that the model was trained on.</source>
      <translation>来自'构建训练样本'：训练该模型所用的样本。</translation>
    </message>
    <message>
      <source>From 'Build training samples': those whose split is 'test' are held out.</source>
      <translation>来自'构建训练样本'：split为'test'的样本为留出样本。</translation>
    </message>
    <message>
      <source>From 'Information value'; needed by some strategies only ({strategies}).</source>
      <translation>来自'信息量'；只有部分策略需要({strategies})。</translation>
    </message>
    <message>
      <source>From 'Predict susceptibility'.</source>
      <translation>来自'预测易发性'。</translation>
    </message>
    <message>
      <source>From 'Reclassify factors', or any raster of whole numbers: its classes are labelled by their value.</source>
      <translation>来自'因子重分类'，或任何整数栅格：其分级以各自的值标注。</translation>
    </message>
    <message>
      <source>From 'Sample non-landslide points', or your own.</source>
      <translation>来自'采集非滑坡点'，或自有的点。</translation>
    </message>
    <message>
      <source>From 'Samples of mapping units', of this area or another one.</source>
      <translation>来自'制图单元样本'，可以是本区域或其他区域的单元。</translation>
    </message>
    <message>
      <source>From 'Samples of mapping units': those that the model was trained on.</source>
      <translation>来自'制图单元样本'：训练该模型所用的单元。</translation>
    </message>
    <message>
      <source>From 'Train model' or 'Information value'.</source>
      <translation>来自'训练模型'或'信息量'。</translation>
    </message>
    <message>
      <source>From 'Train model' or 'Landslide susceptibility, all steps'.</source>
      <translation>来自'训练模型'或'滑坡易发性（全部步骤）'。</translation>
    </message>
    <message>
      <source>From 'Train model', which was given such units.</source>
      <translation>来自'训练模型'，其输入为此类单元。</translation>
    </message>
    <message>
      <source>From 'Train model', which was given these units.</source>
      <translation>来自'训练模型'，其输入为这些单元。</translation>
    </message>
    <message>
      <source>From 'Train model'.</source>
      <translation>来自'训练模型'。</translation>
    </message>
    <message>
      <source>From 'Train model'. Its factors are compared, each weighed by its permutation importance on the held-out samples. Left empty: all factors that stack and samples share, which weigh alike.</source>
      <translation>来自'训练模型'。比较的是该模型的因子，每个因子按其在留出样本上的置换重要性加权。留空：因子栈与样本共有的所有因子，权重相同。</translation>
    </message>
    <message>
      <source>From 'Train model': its kind and settings are used, not its weights.</source>
      <translation>来自'训练模型'：使用其类型和设置，不使用其权重。</translation>
    </message>
    <message>
      <source>From 'Zone susceptibility map', or any raster of whole numbers: each is a zone.</source>
      <translation>来自'易发性分区'，或任何整数栅格：每个整数为一个分区。</translation>
    </message>
    <message>
      <source>From 'Zone susceptibility map': the share outside is told of each zone too.</source>
      <translation>来自'易发性分区'：还会给出各分区在适用范围之外的占比。</translation>
    </message>
    <message>
      <source>From DEM and layers to the susceptibility map</source>
      <translation>从DEM和图层到易发性图</translation>
    </message>
    <message>
      <source>From all {landslides:,} landslides, by {formula}. Above 0 landslides are more frequent than average, below 0 rarer.</source>
      <translation>由全部{landslides:,}处滑坡按{formula}计算。大于0表示滑坡比平均更频繁，小于0则更少。</translation>
    </message>
    <message>
      <source>From {landslides:,} training landslides, by {formula}. Above 0 landslides are more frequent than average, below 0 rarer.</source>
      <translation>由{landslides:,}处训练滑坡按{formula}计算。大于0表示滑坡比平均更频繁，小于0则更少。</translation>
    </message>
    <message>
      <source>Further settings</source>
      <translation>更多设置</translation>
    </message>
    <message>
      <source>GDAL cannot make a virtual raster of '{path}' ({reason}): make a GeoTIFF of it first.</source>
      <translation>GDAL无法由'{path}'生成虚拟栅格({reason})：请先将其转为GeoTIFF。</translation>
    </message>
    <message>
      <source>GDAL {version} finds no raster in this file geodatabase</source>
      <translation>GDAL {version}在此文件地理数据库中找不到栅格</translation>
    </message>
    <message>
      <source>Gentle slope</source>
      <translation>平缓坡度</translation>
    </message>
    <message>
      <source>Geology (raster of category numbers)</source>
      <translation>地质(类别编号栅格)</translation>
    </message>
    <message>
      <source>Gets the report, the tables, and a map and a model file for each row of the comparison.</source>
      <translation>存放报告、各表，以及比较中每一行的图和模型文件。</translation>
    </message>
    <message>
      <source>Gets the settings of this training, for SETTINGS here, in 'Landslide susceptibility' and comparisons.</source>
      <translation>存放本次训练的设置，供此处的SETTINGS、'滑坡易发性'以及各项比较使用。</translation>
    </message>
    <message>
      <source>Give a raster of one band, so that it is certain.</source>
      <translation>请给出单波段栅格，以确保无误。</translation>
    </message>
    <message>
      <source>Give another one as 'file|layername=name', or merge the layers first.</source>
      <translation>请以'file|layername=name'的形式给出另一个图层，或先合并各图层。</translation>
    </message>
    <message>
      <source>Give the map before it was classed; 'Zone table' takes a classed one as it is.</source>
      <translation>请给出分级之前的图；'分区统计表'可直接采用已分级的图。</translation>
    </message>
    <message>
      <source>Give the raster with the values that the picture shows, or leave it out.</source>
      <translation>请给出含有该图片所示数值的栅格，或将其去掉。</translation>
    </message>
    <message>
      <source>Gives municipalities, catchments or road sections the mean and the maximum of a map in them and, of a zone map, the share of each zone. A cell counts by the share of it that a polygon covers, or by the length of the line in it; for the surroundings of a road give a buffer of it.

It needs the package exactextract.</source>
      <translation>为行政区、流域或路段给出其范围内地图的平均值和最大值；对于分区图，则给出各分区的占比。像元按其被多边形覆盖的比例计入，或按其中线的长度计入；若要统计道路周边，请给出道路的缓冲区。

需要exactextract软件包。</translation>
    </message>
    <message>
      <source>Gives one point for each cell that a polygon touches, at the cell's centre, with the polygon's fields.</source>
      <translation>为面所触及的每个像元生成一个点，位于像元中心，并带有该面的字段。</translation>
    </message>
    <message>
      <source>Goal (mean squared error)</source>
      <translation>目标（均方误差）</translation>
    </message>
    <message>
      <source>Goodness of variance fit</source>
      <translation>方差拟合优度</translation>
    </message>
    <message>
      <source>Goodness of variance fit by factor (JSON)</source>
      <translation>各因子的方差拟合优度(JSON)</translation>
    </message>
    <message>
      <source>Goodness of variance fit of the zones</source>
      <translation>各分区的方差拟合优度</translation>
    </message>
    <message>
      <source>Gradient boosting</source>
      <translation>梯度提升</translation>
    </message>
    <message>
      <source>Gradient boosting is fitted to the same samples and has this share in the probability; few landslides are ranked better by both together.</source>
      <translation>梯度提升用相同的样本拟合，并在概率中占此比例；滑坡数量较少时，两者结合的排序效果更好。</translation>
    </message>
    <message>
      <source>Greatest distance (metres)</source>
      <translation>最大距离（米）</translation>
    </message>
    <message>
      <source>Green to red</source>
      <translation>绿到红</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>格网</translation>
    </message>
    <message>
      <source>Group {group}</source>
      <translation>组{group}</translation>
    </message>
    <message>
      <source>Groups of factors</source>
      <translation>因子组</translation>
    </message>
    <message>
      <source>HTML files (*.html)</source>
      <translation>HTML文件(*.html)</translation>
    </message>
    <message>
      <source>Has an algorithm of its own now: 'Repeat a run from its manifest'.</source>
      <translation>现已有单独的算法：'按清单重复运行'。</translation>
    </message>
    <message>
      <source>Height of the basin in cells.</source>
      <translation>流域的高度，以像元计。</translation>
    </message>
    <message>
      <source>Held out</source>
      <translation>留出方式</translation>
    </message>
    <message>
      <source>Held-out landslides against other places; predicted are cells of {probability:g} or more</source>
      <translation>留出的滑坡对其他位置；值达到{probability:g}的像元视为预测为滑坡</translation>
    </message>
    <message>
      <source>Held-out landslides of the split</source>
      <translation>划分所留出的滑坡</translation>
    </message>
    <message>
      <source>Held-out samples</source>
      <translation>留出样本</translation>
    </message>
    <message>
      <source>Held-out samples show what helps the model where it was not trained; training samples also what it knows by heart. Samples of another area have no held-out ones: take all.</source>
      <translation>留出样本显示在模型未训练过的地方哪些因子有帮助；训练样本还会显示它所记住的内容。其他区域的样本没有留出样本：请取全部样本。</translation>
    </message>
    <message>
      <source>Held-out samples were chosen by the same strategy as the training samples. Where that strategy picks easy non-landslides these figures flatter; {where} gives the figure that does not.</source>
      <translation>留出样本与训练样本按相同的策略选取。若该策略选取的是容易区分的非滑坡，这些数值会偏乐观；{where}给出了不偏乐观的数值。</translation>
    </message>
    <message>
      <source>Held-out units with landslides against units without; predicted are units of 0.5 or more</source>
      <translation>留出的有滑坡单元对无滑坡单元；值达到0.5的单元视为预测为滑坡</translation>
    </message>
    <message>
      <source>Here both tests agree within chance (the 95 % interval of their difference, {low:+.3f} to {high:+.3f}, holds 0).</source>
      <translation>此处两种检验在偶然误差范围内一致（其差异的95%置信区间为{low:+.3f}至{high:+.3f}，包含0）。</translation>
    </message>
    <message>
      <source>Here every interval lies above 0.</source>
      <translation>此处所有区间均在0以上。</translation>
    </message>
    <message>
      <source>Here every interval reaches 0, so that no factor's part can be told from none.</source>
      <translation>此处所有区间都触及0，因此无法将任何因子的作用与零作用区分开。</translation>
    </message>
    <message>
      <source>Here the common test is the easier one, by {gap:.3f}, which is more than chance.</source>
      <translation>此处公共检验更容易，高出{gap:.3f}，超出偶然范围。</translation>
    </message>
    <message>
      <source>Here the common test is the easier one, which is more than chance.</source>
      <translation>此处公共检验更容易，且超出偶然范围。</translation>
    </message>
    <message>
      <source>Hidden units</source>
      <translation>隐藏单元</translation>
    </message>
    <message>
      <source>Highest index</source>
      <translation>最高指数值</translation>
    </message>
    <message>
      <source>Highest susceptibility</source>
      <translation>最高易发性</translation>
    </message>
    <message>
      <source>Histogram gradient boosting</source>
      <translation>直方图梯度提升</translation>
    </message>
    <message>
      <source>How good the map is</source>
      <translation>图有多好</translation>
    </message>
    <message>
      <source>How good the map is where no landslide is known nearby was not computed. Landslides lie in clusters, so many of those held out at random have neighbours that were trained on, and a map does better there than where nothing is known: take the AUC of the common test as the best case. To learn the other one, set folds (FOLDS, such as 5) or hold out spatial blocks (SPLIT).</source>
      <translation>未计算该图在附近没有已知滑坡之处有多好。滑坡成群分布，因此随机留出的滑坡中许多都有参与训练的近邻，图在那里的表现好于一无所知之处：请把公共检验的AUC视为最好的情形。要得到另一数值，请设置折数（FOLDS，例如5）或留出空间块（SPLIT）。</translation>
    </message>
    <message>
      <source>How limits between classes are found. Categorical factors keep their categories whatever the method.</source>
      <translation>如何确定分级界限。无论采用哪种方法，类别型因子都保持其类别。</translation>
    </message>
    <message>
      <source>How many landslides are drawn.</source>
      <translation>抽取的滑坡数目。</translation>
    </message>
    <message>
      <source>How many the ensemble has.</source>
      <translation>集成的成员数。</translation>
    </message>
    <message>
      <source>How samples are parted into training and test. Whole spatial blocks are the harder and more honest test: near neighbours are no longer on both sides. By time, older landslides train and later ones test, which is how a map is used; it needs the field of their dates (DATE_FIELD).</source>
      <translation>样本如何划分为训练和测试。整个空间块是更难也更客观的检验：近邻不再分处两侧。按时间划分时，较早的滑坡用于训练，较晚的用于测试，这与图的实际使用方式一致；需要滑坡日期字段(DATE_FIELD)。</translation>
    </message>
    <message>
      <source>How that was tested</source>
      <translation>如何检验</translation>
    </message>
    <message>
      <source>How the limits between zones are found.</source>
      <translation>如何确定各分区之间的界限。</translation>
    </message>
    <message>
      <source>How the model does on the samples: those it learned from, and those held out</source>
      <translation>模型在样本上的表现：用于学习的样本和留出的样本</translation>
    </message>
    <message>
      <source>How to cite</source>
      <translation>如何引用</translation>
    </message>
    <message>
      <source>How to read it: the places of the test are parted by the samples that the tested model had learnt from. The figures of the test hold inside; the intervals are by spatial blocks. A dash says that landslides or other places are missing. That the AUC is high outside too, where few places were tested, is no reason to trust the map there.</source>
      <translation>解读方法：检验的各位置依据受检模型学习所用的样本分为适用范围内和适用范围外。检验的数值只在范围内成立；区间按空间块计算。横线表示缺少滑坡或其他位置。范围外检验的位置很少，即使那里的AUC也很高，也不能作为信任该处图件的理由。</translation>
    </message>
    <message>
      <source>How to read the deviation: the members were trained alike but for chance. Where it is small, they agree and the susceptibility depends little on that chance. Where it is large, compared with the steps between zones, a place might as well be in the next zone: check it on site before deciding by it. What all members lack, a factor or landslides that nobody mapped, it does not show.</source>
      <translation>如何解读偏差：各成员的训练除随机性外完全相同。偏差小处，各成员意见一致，易发性很少受该随机性影响。偏差与分区间隔相比较大处，该位置同样可能属于相邻分区：据此决策之前请先实地核查。所有成员共同缺少的东西，例如无人测绘的因子或滑坡，偏差并不能显示。</translation>
    </message>
    <message>
      <source>How well both rank landslides</source>
      <translation>两幅图对滑坡的排序效果</translation>
    </message>
    <message>
      <source>If each part is a landslide, set COUNT_PARTS, or split them by QGIS's 'Multipart to singleparts'.</source>
      <translation>如果每个部分都是一处滑坡，请设置COUNT_PARTS，或用QGIS的'多部件转单部件'将其拆分。</translation>
    </message>
    <message>
      <source>If given, each factor is also written here as a GeoTIFF of its own, named after it.</source>
      <translation>若给出，每个因子还会在此另存为单独的GeoTIFF，以因子名命名。</translation>
    </message>
    <message>
      <source>If it is a factor, give it numbers: whole ones for categories, with a point for decimals.</source>
      <translation>如果它是因子，请给出数字：类别用整数，小数用小数点。</translation>
    </message>
    <message>
      <source>If it is in per cent, divide it by 100; otherwise read its AUC and rate curves alone.</source>
      <translation>如果以百分数表示，请除以100；否则只看其AUC和成功率/预测率曲线。</translation>
    </message>
    <message>
      <source>If it is none of the zones, declare it as the raster's nodata value.</source>
      <translation>如果它不是分区之一，请将其声明为栅格的无数据(nodata)值。</translation>
    </message>
    <message>
      <source>If the held-out ones were among them, it may know them by heart: take the model that was tested (tested_network.onnx), or newer samples.</source>
      <translation>若留出的样本也在其中，模型可能已经记住了它们：请采用经过检验的模型(tested_network.onnx)，或更新的样本。</translation>
    </message>
    <message>
      <source>If the maps are not of one scale, let each have natural breaks of its own.</source>
      <translation>若两幅图的数值尺度不同，请让每幅图采用各自的自然间断点。</translation>
    </message>
    <message>
      <source>If the samples' held-out ones were among them, nothing here is a test: judge the map of the model that was tested (tested_network.onnx), or give landslides that are newer than the map.</source>
      <translation>若样本中留出的滑坡也在其中，则此处的结果都不是检验：请评价经过检验的模型(tested_network.onnx)的图，或给出比图更新的滑坡。</translation>
    </message>
    <message>
      <source>If you know where it comes from, use it; train the model again to be sure.</source>
      <translation>如果知道其来源，可以使用；为确保可靠，请重新训练模型。</translation>
    </message>
    <message>
      <source>If {low} means that there is no landslide, name it as CLASS_FIELD, with LANDSLIDE_VALUE {high}; if all are landslides, with LANDSLIDE_VALUE '{low}, {high}', and this is not said.</source>
      <translation>如果{low}表示没有滑坡，请将该字段指定为CLASS_FIELD，并将LANDSLIDE_VALUE设为{high}；如果全部都是滑坡，请将LANDSLIDE_VALUE设为'{low}, {high}'，便不会再出现此提示。</translation>
    </message>
    <message>
      <source>Imitation</source>
      <translation>模仿模型</translation>
    </message>
    <message>
      <source>Imitation of an ensemble</source>
      <translation>集成模型的模仿</translation>
    </message>
    <message>
      <source>Importance of correlated factors cannot be told apart: {pairs}. Shuffle them together as a group to see what they tell between them.</source>
      <translation>无法区分相关因子的重要性：{pairs}。请将它们作为一组一起置换，以查看它们共同提供的信息。</translation>
    </message>
    <message>
      <source>Importance of correlated factors cannot be told apart: {pairs}. With one of them shuffled the model still has the other, and each can look less important than the two are; where the model sets one against the other, by weights of opposite sign, each can look more important. Shuffled together as a group they show what they tell between them.</source>
      <translation>无法区分相关因子的重要性：{pairs}。置换其中一个时，模型仍有另一个，因此每个看起来都可能不如两者合计重要；若模型以符号相反的权重使两者相抵，则每个看起来可能更重要。作为一组一起置换时，它们会显示共同提供的信息。</translation>
    </message>
    <message>
      <source>Importance of the factors</source>
      <translation>因子的重要性</translation>
    </message>
    <message>
      <source>Importance of the factors: mean drop of the AUC (bar), its 95 % interval (line), and each of the {repeats} shuffles (dots). The first {dark} are dark.</source>
      <translation>因子的重要性：AUC的平均下降（条形）、其95%置信区间（线）以及{repeats}次置换各次的值（点）。前{dark}个为深色。</translation>
    </message>
    <message>
      <source>In a fold: {why}</source>
      <translation>在某一折中：{why}</translation>
    </message>
    <message>
      <source>In a split by time, and in folds by time: otherwise they have no part in it. Some of them may be later than those of the test, which then flatters.</source>
      <translation>在按时间划分和时间折中：否则它们不参与其中。其中有些可能晚于检验用的滑坡，检验结果会因此偏乐观。</translation>
    </message>
    <message>
      <source>In any CRS. They may overlap.</source>
      <translation>任意坐标系。可以相互重叠。</translation>
    </message>
    <message>
      <source>In boosting, what each tree adds is multiplied by it.</source>
      <translation>在提升法中，每棵树所增加的量都乘以此值。</translation>
    </message>
    <message>
      <source>In folds by time: otherwise they have no part in them.</source>
      <translation>在时间折中：否则它们不参与其中。</translation>
    </message>
    <message>
      <source>In metres; its grid is that of the map, so that its cell size is the map's.</source>
      <translation>单位为米；其格网即为图的格网，因此其像元大小就是图的像元大小。</translation>
    </message>
    <message>
      <source>In the second map {higher:.1f} % of the area is in a higher zone than in the first, {lower:.1f} % in a lower one, and {same:.1f} % in the same.</source>
      <translation>与第一幅图相比，第二幅图中{higher:.1f} %的面积处于更高的分区，{lower:.1f} %处于更低的分区，{same:.1f} %处于相同的分区。</translation>
    </message>
    <message>
      <source>In the test too, as published: test landslides then have a part in what they test; the report says so.</source>
      <translation>在检验中也是如此，与发表的方法一致：此时测试滑坡会参与它们所检验的内容；报告中会加以说明。</translation>
    </message>
    <message>
      <source>In {others:.0f} % of the compared cells another factor raises most than the raster says: put factors that go together into a group.</source>
      <translation>在所比较的像元中，有 {others:.0f} % 提升最多的因子与栅格所示不同：请把相关的因子放入一组。</translation>
    </message>
    <message>
      <source>Information value</source>
      <translation>信息量</translation>
    </message>
    <message>
      <source>Information value of every class of every factor (none: no landslide in the class).</source>
      <translation>每个因子各分级的信息量（无：该分级内没有滑坡）。</translation>
    </message>
    <message>
      <source>Information value of every class of every factor.</source>
      <translation>每个因子各分级的信息量。</translation>
    </message>
    <message>
      <source>Information value, summed over factors.</source>
      <translation>信息量，各因子之和。</translation>
    </message>
    <message>
      <source>Information values</source>
      <translation>信息量</translation>
    </message>
    <message>
      <source>Information values from</source>
      <translation>信息量的计算依据</translation>
    </message>
    <message>
      <source>Information values from all landslides</source>
      <translation>由全部滑坡计算信息量</translation>
    </message>
    <message>
      <source>Information values need cells and landslides, but there are {cells:.0f} cells and {landslides:.0f} landslides: check the inventory and the classes.</source>
      <translation>信息量需要有像元和滑坡，但现有{cells:.0f}个像元和{landslides:.0f}处滑坡：请检查滑坡编目和分级。</translation>
    </message>
    <message>
      <source>Information values were computed from all landslides, the paper's order, so the landslides of the test had a part in what they test, and in the choice of the non-landslide points. The figures of the test are therefore too favourable; for a fair test, compute information values from the training landslides only.</source>
      <translation>信息量按论文的顺序由全部滑坡计算，因此检验用的滑坡参与了它们所检验的内容，也参与了非滑坡点的选取。检验数值因而过于有利；若要公正检验，请只用训练滑坡计算信息量。</translation>
    </message>
    <message>
      <source>Information-value map</source>
      <translation>信息量图</translation>
    </message>
    <message>
      <source>Information-value strategy: zones</source>
      <translation>信息量策略：分区数</translation>
    </message>
    <message>
      <source>Information-value table</source>
      <translation>信息量表</translation>
    </message>
    <message>
      <source>Install into my profile</source>
      <translation>安装到我的用户配置文件</translation>
    </message>
    <message>
      <source>Installed; copies of what QGIS has were removed again. The packages can be used at once.</source>
      <translation>已安装；其中与QGIS自带软件包重复的副本已再次移除。这些软件包可立即使用。</translation>
    </message>
    <message>
      <source>Inverse regularisation (C)</source>
      <translation>正则化强度的倒数(C)</translation>
    </message>
    <message>
      <source>It is DeLong's, which takes samples for independent of each other, so close neighbours make it too narrow.</source>
      <translation>它是DeLong区间，把样本视为相互独立，因此近邻会使它过窄。</translation>
    </message>
    <message>
      <source>It is hatched on the map: nothing there is like the places that the model learnt from, so it guesses.</source>
      <translation>这部分在图上以晕线标出：那里没有任何地方与模型学习过的位置相似，因此模型只是在猜测。</translation>
    </message>
    <message>
      <source>It is {difference:.3f} above the next, {second} ({auc:.3f}; p {p}).</source>
      <translation>它比次优的{second}高{difference:.3f}（{auc:.3f}；p {p}）。</translation>
    </message>
    <message>
      <source>Its AUC</source>
      <translation>其AUC</translation>
    </message>
    <message>
      <source>Its CRS, cell size and extent become the output's: the elevation raster, for example.</source>
      <translation>输出将采用其坐标参照系(CRS)、像元大小和范围：例如高程栅格。</translation>
    </message>
    <message>
      <source>Its CRS, cell size and extent become the stack's. Without one, the first factor is the reference.</source>
      <translation>因子栈将采用其坐标参照系(CRS)、像元大小和范围。不给出时，以第一个因子为参考。</translation>
    </message>
    <message>
      <source>Its grid becomes the stack's; the first factor's by default.</source>
      <translation>因子栈将采用其格网；默认为第一个因子的格网。</translation>
    </message>
    <message>
      <source>Its non-landslides were drawn at random as the cells of the common test are, so the difference of {gap:.3f}, though more than usual, is no flattery but {chance}.</source>
      <translation>其非滑坡与公共检验的像元一样是随机抽取的，因此{gap:.3f}的差异虽大于通常水平，但并非偏乐观，而是出于{chance}。</translation>
    </message>
    <message>
      <source>Its valid cells can be chosen.</source>
      <translation>可从其有效像元中选取。</translation>
    </message>
    <message>
      <source>Its value goes into the field unit_name; otherwise that is the number of the feature.</source>
      <translation>其值写入字段unit_name；否则该字段为要素的编号。</translation>
    </message>
    <message>
      <source>Its zones are cut from these values as they are: check the raster and the band, and manual breaks.</source>
      <translation>其分区将直接由这些值划分：请检查栅格、波段以及手动间断点。</translation>
    </message>
    <message>
      <source>JSON files (*.json)</source>
      <translation>JSON文件(*.json)</translation>
    </message>
    <message>
      <source>JSON, or the path of a file with it: {example}.</source>
      <translation>JSON，或含有它的文件的路径：{example}。</translation>
    </message>
    <message>
      <source>Jenks, natural breaks, quantile, equal interval, discretise, classification</source>
      <translation>Jenks, 自然间断点, 自然断点, 分位数, 等间距, 离散化, 分级, 重分类</translation>
    </message>
    <message>
      <source>Jenks, natural breaks, zonation, zoning, susceptibility classes, hazard classes, very high</source>
      <translation>Jenks, 自然间断点, 自然断点, 分区, 区划, 易发性分级, 危险性分级, 极高</translation>
    </message>
    <message>
      <source>Judged by the common test too: a model should rank better than this simpler map.</source>
      <translation>同样按公共检验判断：模型的排序应优于这张更简单的图。</translation>
    </message>
    <message>
      <source>Judges a model of mapping units. Units with landslides that were held out are set against all units without, as the map is read, and against those without that were held out too, of which none trained: where the two differ, believe the second.

In the folds the same kind of model is trained anew with the same settings: in random folds over units, and in spatial ones that hold out whole blocks of them.</source>
      <translation>评价制图单元模型。将留出的有滑坡单元与全部无滑坡单元相对（与看图的方式一致），再与同样留出的无滑坡单元相对，后者均未参与训练：两者不同时，请相信后者。

在各折中，以相同的设置重新训练同类模型：随机折以单元为对象，空间折则留出整块单元。</translation>
    </message>
    <message>
      <source>Judges a susceptibility map by landslides that were held out, in two ways. The paper's protocol sets them against held-out non-landslides of the sampling strategy; where these are easy to tell, the figure flatters. The common held-out test sets them against random cells without landslides, chosen neither by information value nor by slope: compare maps by this one.

The success rate curve shows how many training landslides lie in the most susceptible part of the area, the prediction rate curve how many held-out ones.

Landslides lie in clusters, so the 95 % intervals by spatial blocks are the ones to believe; DeLong's, which stand beside them, take landslides for independent and are too narrow.

Brier score and calibration error tell how far the map's values are from the shares of landslides among the held-out samples of the paper's protocol. They are relative to the mix of these samples: on the ground landslides are far rarer, and no value of the map is the probability of one. Beside the error stands what a perfectly calibrated map would have by chance.</source>
      <translation>用留出的滑坡以两种方式判断易发性图。论文方案将其与采样策略所留出的非滑坡相对；若这些非滑坡容易区分，数值会偏乐观。公共留出检验将其与无滑坡的随机像元相对，这些像元既不按信息量也不按坡度选取：请用这一检验来比较各图。

成功率曲线显示有多少训练滑坡位于区域内最易发的部分，预测率曲线则显示有多少留出的滑坡位于其中。

滑坡成群分布，因此应以按空间块的95%置信区间为准；并列的DeLong区间视各滑坡为相互独立，过窄。

Brier评分和校准误差说明图上的值与论文方案留出样本中滑坡占比相差多少。它们只相对于这些样本的构成而言：在实地，滑坡要稀少得多，图上的任何值都不是滑坡发生的概率。误差旁列出完全校准的图偶然会出现的误差。</translation>
    </message>
    <message>
      <source>KMO</source>
      <translation>KMO</translation>
    </message>
    <message>
      <source>KMO is {kmo:.2f}: below {lowest:g} the factors share too little for principal components.</source>
      <translation>KMO为{kmo:.2f}：低于{lowest:g}时，因子之间的共性过少，不适合主成分分析。</translation>
    </message>
    <message>
      <source>Kaiser–Meyer–Olkin measure</source>
      <translation>Kaiser–Meyer–Olkin度量</translation>
    </message>
    <message>
      <source>Keeps the small model that imitates the ensemble, if one makes the map: a model file like others, which predicts other stacks at once.</source>
      <translation>若由小模型绘制地图，则保存这个模仿集成模型的小模型：它与其他模型文件一样，可直接预测其他堆栈。</translation>
    </message>
    <message>
      <source>Kept by wish</source>
      <translation>按要求保留</translation>
    </message>
    <message>
      <source>Kernel size</source>
      <translation>卷积核大小</translation>
    </message>
    <message>
      <source>Kernel width (gamma)</source>
      <translation>核宽度(gamma)</translation>
    </message>
    <message>
      <source>Keys: {keys}.</source>
      <translation>键：{keys}。</translation>
    </message>
    <message>
      <source>Kinds of folds</source>
      <translation>折的类型</translation>
    </message>
    <message>
      <source>L2 factor (weight decay)</source>
      <translation>L2系数（权重衰减）</translation>
    </message>
    <message>
      <source>L2 penalty of leaves</source>
      <translation>叶节点的L2惩罚</translation>
    </message>
    <message>
      <source>L2 regularisation of the weights.</source>
      <translation>权重的L2正则化。</translation>
    </message>
    <message>
      <source>LSM, landslide susceptibility mapping, hazard map, susceptibility index, ANN, neural network, CNN, LSTM, random forest, SVM, machine learning, deep learning, workflow, ROC, AUC, natural breaks, information value</source>
      <translation>LSM, 滑坡易发性制图, 滑坡易发性评价, 滑坡敏感性, 危险性图, 易发性指数, ANN, 神经网络, CNN, LSTM, 随机森林, SVM, 机器学习, 深度学习, 工作流, ROC, AUC, 自然间断点, 信息量</translation>
    </message>
    <message>
      <source>LSTM</source>
      <translation>LSTM</translation>
    </message>
    <message>
      <source>LSTM network of the paper</source>
      <translation>论文中的LSTM网络</translation>
    </message>
    <message>
      <source>Label tables</source>
      <translation>标签表</translation>
    </message>
    <message>
      <source>Landslide Susceptibility (plugin)</source>
      <translation>滑坡易发性（插件）</translation>
    </message>
    <message>
      <source>Landslide inventory</source>
      <translation>滑坡编目</translation>
    </message>
    <message>
      <source>Landslide susceptibility</source>
      <translation>滑坡易发性</translation>
    </message>
    <message>
      <source>Landslide susceptibility report</source>
      <translation>滑坡易发性报告</translation>
    </message>
    <message>
      <source>Landslide susceptibility, all steps</source>
      <translation>滑坡易发性（全部步骤）</translation>
    </message>
    <message>
      <source>Landslide susceptibility: check packages</source>
      <translation>滑坡易发性：检查软件包</translation>
    </message>
    <message>
      <source>Landslides</source>
      <translation>滑坡</translation>
    </message>
    <message>
      <source>Landslides compared by</source>
      <translation>用于比较的滑坡</translation>
    </message>
    <message>
      <source>Landslides counted</source>
      <translation>计入的滑坡</translation>
    </message>
    <message>
      <source>Landslides cover at least such a share of it</source>
      <translation>滑坡覆盖其面积的比例达到下限</translation>
    </message>
    <message>
      <source>Landslides from a date on (DATE) need the field that holds their dates: name it (DATE_FIELD).</source>
      <translation>要采用自某一日期起的滑坡(DATE)，需要含有滑坡日期的字段：请指定该字段(DATE_FIELD)。</translation>
    </message>
    <message>
      <source>Landslides from this date on</source>
      <translation>自此日期起的滑坡</translation>
    </message>
    <message>
      <source>Landslides from this date on test</source>
      <translation>自此日期起的滑坡用于测试</translation>
    </message>
    <message>
      <source>Landslides in none of the units</source>
      <translation>不在任何单元内的滑坡</translation>
    </message>
    <message>
      <source>Landslides in the inventory</source>
      <translation>编目中的滑坡</translation>
    </message>
    <message>
      <source>Landslides left out: {outside} outside the raster, {on_nodata} on cells without data.</source>
      <translation>已剔除的滑坡：{outside}处位于栅格以外，{on_nodata}处位于无数据像元上。</translation>
    </message>
    <message>
      <source>Landslides lie in clusters, so the interval is by spatial blocks of {side}; DeLong's takes them for independent and is too narrow.</source>
      <translation>滑坡成群分布，因此区间按边长{side}的空间块计算；DeLong区间视各滑坡为相互独立，过窄。</translation>
    </message>
    <message>
      <source>Landslides lie in clusters, so the interval is by spatial blocks; DeLong's takes them for independent and is too narrow.</source>
      <translation>滑坡成群分布，因此区间按空间块计算；DeLong区间视各滑坡为相互独立，过窄。</translation>
    </message>
    <message numerus="yes">
      <source>Landslides lie in {count} cells, fewer than the {folds} folds: use fewer folds.</source>
      <translation>
        <numerusform>滑坡位于{count}个像元中，少于{folds}折：请减少折数。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Landslides lie in {count} spatial blocks of {size:g} m, fewer than the {folds} folds: use fewer folds or smaller blocks (BLOCK_SIZE).</source>
      <translation>
        <numerusform>滑坡位于{count}个{size:g} m的空间块中，少于{folds}折：请减少折数或使用更小的块(BLOCK_SIZE)。</numerusform>
      </translation>
    </message>
    <message>
      <source>Landslides looked at</source>
      <translation>考察的滑坡</translation>
    </message>
    <message>
      <source>Landslides of {date} and later count: the comparison is fair if both maps were made of older ones.</source>
      <translation>计入{date}及以后的滑坡：若两幅图都由更早的滑坡生成，则比较是公正的。</translation>
    </message>
    <message>
      <source>Landslides of {date} and later were held out; older ones trained.</source>
      <translation>{date}及以后的滑坡被留出；更早的滑坡用于训练。</translation>
    </message>
    <message>
      <source>Landslides on cells without data</source>
      <translation>位于无数据像元上的滑坡</translation>
    </message>
    <message>
      <source>Landslides on nodata</source>
      <translation>位于无数据(nodata)处的滑坡</translation>
    </message>
    <message>
      <source>Landslides outside the grid</source>
      <translation>位于格网以外的滑坡</translation>
    </message>
    <message>
      <source>Landslides outside the raster</source>
      <translation>位于栅格以外的滑坡</translation>
    </message>
    <message>
      <source>Landslides that count</source>
      <translation>计入的滑坡</translation>
    </message>
    <message>
      <source>Landslides without a date</source>
      <translation>无日期的滑坡</translation>
    </message>
    <message>
      <source>Landslides without a date train</source>
      <translation>无日期的滑坡用于训练</translation>
    </message>
    <message>
      <source>Landslides: zone in the first map (rows) and in the second (columns)</source>
      <translation>滑坡：在第一幅图中的分区（行）与在第二幅图中的分区（列）</translation>
    </message>
    <message>
      <source>Landslides: {total}, of which {count} lie in units.</source>
      <translation>滑坡：{total}处，其中{count}处位于单元内。</translation>
    </message>
    <message>
      <source>Landslides: {total}, of which {count} lie on valid cells.</source>
      <translation>滑坡：{total}处，其中{count}处位于有效像元上。</translation>
    </message>
    <message>
      <source>Laplace smoothing with α = {alpha:g}</source>
      <translation>拉普拉斯平滑，α = {alpha:g}</translation>
    </message>
    <message>
      <source>Larger fits the samples closer.</source>
      <translation>越大，对样本的拟合越紧密。</translation>
    </message>
    <message>
      <source>Larger pulls what the leaves add towards zero.</source>
      <translation>越大，叶节点所增加的量越趋近于零。</translation>
    </message>
    <message>
      <source>Largest difference of the file's output</source>
      <translation>模型文件输出的最大差异</translation>
    </message>
    <message>
      <source>Largest standard error of a contribution</source>
      <translation>贡献的最大标准误差</translation>
    </message>
    <message>
      <source>Learned the samples by heart: {each}. Figures that count training landslides, such as the success rate and the zone table of all landslides, flatter these.</source>
      <translation>已记住样本：{each}。计入训练滑坡的数值，例如成功率和全部滑坡的分区统计表，会使它们偏乐观。</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Learning rate a tenth after epoch</source>
      <translation>学习率在此轮次后变为十分之一</translation>
    </message>
    <message>
      <source>Leave '{name}' out, or bring one that covers the area.</source>
      <translation>请去掉'{name}'，或提供覆盖该区域的数据。</translation>
    </message>
    <message>
      <source>Leave factors of low PCA weight out</source>
      <translation>剔除PCA权重低的因子</translation>
    </message>
    <message>
      <source>Leave it out, or check its file.</source>
      <translation>请将其去掉，或检查其文件。</translation>
    </message>
    <message>
      <source>Leave it out: tests of the map are near 1 with it and say nothing of other places.</source>
      <translation>请将其去掉：有它时，图的检验结果接近1，对其他地方毫无说明意义。</translation>
    </message>
    <message>
      <source>Left as it is, that is a new one that stays, within 'landslide susceptibility' in the project's folder or among your documents; the log says where.</source>
      <translation>若保持不变，则是一个会保留下来的新文件夹，位于项目文件夹或您的文档中的'landslide susceptibility'之内；日志会说明位置。</translation>
    </message>
    <message>
      <source>Left empty: 0.945 divided by the number of factors weighed, the published rule.</source>
      <translation>留空：0.945除以参与赋权的因子数，即已发表的规则。</translation>
    </message>
    <message>
      <source>Left empty: as the model ranks best.</source>
      <translation>留空：采用使模型排序效果最好的方式。</translation>
    </message>
    <message>
      <source>Left empty: the manifest's.</source>
      <translation>留空：采用清单中的值。</translation>
    </message>
    <message>
      <source>Left empty: {own}.</source>
      <translation>留空：{own}。</translation>
    </message>
    <message>
      <source>Left out for their low weight: {dropped}.</source>
      <translation>因权重低而剔除：{dropped}。</translation>
    </message>
    <message>
      <source>Left out: {lost} parts of features with no place in the reference's CRS.</source>
      <translation>已剔除：{lost}个要素部分在参考的坐标参照系(CRS)中没有位置。</translation>
    </message>
    <message>
      <source>Left out: {outside} non-landslide points on no valid cell.</source>
      <translation>已剔除：{outside}个非滑坡点不在有效像元上。</translation>
    </message>
    <message>
      <source>Limits between classes for factors of your choice, whatever the method: 'slope=10 20 30; ndvi=0.4 0.6'. The method 'Manual breaks' needs them for every continuous factor. A value equal to a limit belongs to the lower class.</source>
      <translation>为所选因子指定的分级界限，与方法无关：'slope=10 20 30; ndvi=0.4 0.6'。'手动间断点'方法要求为每个连续型因子给出界限。等于界限的值归入较低的分级。</translation>
    </message>
    <message>
      <source>Limits come from another map (LIMITS_FROM) and by hand (BREAKS): give one of the two.</source>
      <translation>界限既取自另一幅图(LIMITS_FROM)，又由手动给出(BREAKS)：请只给出其中之一。</translation>
    </message>
    <message>
      <source>Limits of the zones</source>
      <translation>分区界限</translation>
    </message>
    <message>
      <source>Limits of the zones from</source>
      <translation>分区界限取自</translation>
    </message>
    <message>
      <source>Limits of the zones from another run</source>
      <translation>取自另一次运行的分区界限</translation>
    </message>
    <message>
      <source>Line {number} of the label table '{source}' has no whole number as value: mend it.</source>
      <translation>标签表'{source}'的第{number}行的值不是整数：请改正。</translation>
    </message>
    <message>
      <source>Lines or polygons, in any CRS.</source>
      <translation>线或多边形，任意坐标系。</translation>
    </message>
    <message>
      <source>Lines, in any CRS.</source>
      <translation>线，任意坐标系。</translation>
    </message>
    <message>
      <source>Lines, in any CRS. Keep those beyond the edge of the area; they count.</source>
      <translation>线，任意坐标系。请保留区域边界之外的线：它们也计入。</translation>
    </message>
    <message>
      <source>Lines, polygons or points, in any CRS: roads, rivers, faults, settlements.</source>
      <translation>线、面或点，任何坐标参照系(CRS)均可：道路、河流、断层、居民点。</translation>
    </message>
    <message>
      <source>Loadings: correlation of each factor with the components that count</source>
      <translation>载荷：各因子与计入的主成分的相关系数</translation>
    </message>
    <message>
      <source>Logistic regression</source>
      <translation>逻辑回归</translation>
    </message>
    <message>
      <source>Logistic regression did not converge: a smaller C steadies it.</source>
      <translation>逻辑回归未收敛：较小的C可使其稳定。</translation>
    </message>
    <message>
      <source>Logo</source>
      <translation>徽标</translation>
    </message>
    <message>
      <source>Looked at</source>
      <translation>考察对象</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Loss (logarithmic scale)</source>
      <translation>损失（对数刻度）</translation>
    </message>
    <message>
      <source>Loss ({loss}) by epoch, one line a member; a dot marks the epoch whose weights were kept.</source>
      <translation>各轮次的损失({loss})，每个成员一条线；圆点标出保留其权重的轮次。</translation>
    </message>
    <message>
      <source>Loss curve, confusion matrix and ROC as one HTML page.</source>
      <translation>损失曲线、混淆矩阵和ROC，保存为一个HTML页面。</translation>
    </message>
    <message>
      <source>Lowest PCA weight</source>
      <translation>最低PCA权重</translation>
    </message>
    <message>
      <source>Lowest index</source>
      <translation>最低指数值</translation>
    </message>
    <message>
      <source>Lowest susceptibility</source>
      <translation>最低易发性</translation>
    </message>
    <message>
      <source>Lowest weight</source>
      <translation>最低权重</translation>
    </message>
    <message>
      <source>MANIFEST is no parameter here any more: give it to 'Repeat a run from its manifest' (landslide:repeatrun).</source>
      <translation>MANIFEST在此处不再是参数：请将其提供给'按清单重复运行'(landslide:repeatrun)。</translation>
    </message>
    <message>
      <source>MLP</source>
      <translation>MLP</translation>
    </message>
    <message>
      <source>MLP, multi-layer perceptron</source>
      <translation>MLP，多层感知机</translation>
    </message>
    <message>
      <source>Made with the QGIS plugin Landslide Susceptibility. Susceptibility is relative: it ranks places within the mapped area, and does not say how often landslides occur. It does not replace an investigation on site.</source>
      <translation>由QGIS插件Landslide Susceptibility生成。易发性是相对的：它对制图区域内的各处进行排序，并不说明滑坡发生的频度。它不能代替现场调查。</translation>
    </message>
    <message>
      <source>Make a raster with its bands in another order (gdal_translate -b).</source>
      <translation>请生成波段顺序不同的栅格(gdal_translate -b)。</translation>
    </message>
    <message>
      <source>Make demo basin</source>
      <translation>生成示例流域</translation>
    </message>
    <message>
      <source>Make demo basin…</source>
      <translation>生成示例流域…</translation>
    </message>
    <message>
      <source>Make it in degrees ({how}, or by 'Terrain factors from DEM').</source>
      <translation>请将其转换为度（{how}，或用'由DEM计算地形因子'）。</translation>
    </message>
    <message>
      <source>Make room, choose another disk, or take larger cells or a smaller extent.</source>
      <translation>请腾出空间、选择其他磁盘，或采用更大的像元或更小的范围。</translation>
    </message>
    <message>
      <source>Makes a basin with valleys, ridges and a drainage network: thirteen factor rasters, rivers, roads and faults, a landslide inventory, and truth.tif, the susceptibility that the landslides were drawn from. The truth is non-linear, has interactions and depends on one hidden factor that is not among the thirteen; README.txt in the folder gives its formula. Try the steps on it and see how near a map comes to the truth.</source>
      <translation>生成一个有河谷、山脊和水系的流域：十三个因子栅格，河流、道路和断层，滑坡编目，以及truth.tif，即抽取滑坡所依据的易发性。真值是非线性的，带有交互作用，并取决于一个不在那十三个因子之中的隐藏因子；文件夹中的README.txt给出其公式。可用它试用各个步骤，看看图与真值有多接近。</translation>
    </message>
    <message>
      <source>Makes a run of 'Landslide susceptibility, all steps' again, with the data and the settings that its manifest.json tells: on the same data the results are the same.

The data are read where the manifest says that they lay. Landslides, a study area and own non-landslide points are given here only if they were in no file then, or are to be others.</source>
      <translation>按manifest.json所载的数据和设置，再次执行一次'滑坡易发性（全部步骤）'的运行：数据相同则结果相同。

数据从清单所载的位置读取。只有当滑坡、研究区和自有的非滑坡点当时不在文件中，或需要换成其他数据时，才在此处给出。</translation>
    </message>
    <message>
      <source>Makes samples of polygons instead of cells: slope units, small catchments or any others. Each gets the mean, the standard deviation and the range of every factor, and the share of each category; a cell counts by the share of it that the polygon covers. 'Train model' takes the result as it takes other samples, 'Predict mapping units' and 'Evaluate mapping units' take the model.

Without landslides there are statistics alone, for predicting another area.

It needs the package exactextract.</source>
      <translation>以面而非像元生成样本：斜坡单元、小流域或任何其他面。每个面都会得到各因子的平均值、标准差和极差，以及各类别的占比；每个像元按其被面覆盖的比例计入。'训练模型'可像使用其他样本一样使用该结果，'预测制图单元'和'评价制图单元'则使用该模型。

不给出滑坡时只有统计量，可用于预测另一区域。

需要软件包exactextract。</translation>
    </message>
    <message>
      <source>Makes the factors and the map in one go: terrain factors from the DEM, the distances to roads, rivers and faults on its grid, and 'Landslide susceptibility, all steps' on these, the elevation and the geology.

The factors keep their names in tables, model file and report: slope, distance_roads, geology and so on. They are temporary files, so that 'Repeat a run from its manifest' cannot make the run again: for another one, give stack.tif of the output folder, which holds them, to 'Landslide susceptibility, all steps'.</source>
      <translation>一次生成因子和图：由DEM计算地形因子，在其格网上计算到道路、河流和断层的距离，再用这些因子以及高程和地质运行'滑坡易发性（全部步骤）'。

因子在表格、模型文件和报告中保留其名称：slope、distance_roads、geology等。它们是临时文件，因此'按清单重复运行'无法重复该运行：若要再次运行，请将输出文件夹中包含这些因子的stack.tif交给'滑坡易发性（全部步骤）'。</translation>
    </message>
    <message>
      <source>Manifest</source>
      <translation>运行清单(manifest)</translation>
    </message>
    <message>
      <source>Manifest of a run</source>
      <translation>某次运行的清单</translation>
    </message>
    <message>
      <source>Manifest of the run</source>
      <translation>运行的清单</translation>
    </message>
    <message>
      <source>Manual</source>
      <translation>手册</translation>
    </message>
    <message>
      <source>Manual breaks</source>
      <translation>手动间断点</translation>
    </message>
    <message>
      <source>Manual breaks are missing for {missing}: give them as 'name=10 20 30'.</source>
      <translation>缺少{missing}的手动间断点：请以'name=10 20 30'的形式给出。</translation>
    </message>
    <message>
      <source>Manual breaks are missing: give them ascending, like '0.2 0.4 0.6 0.8'.</source>
      <translation>缺少手动间断点：请按升序给出，例如'0.2 0.4 0.6 0.8'。</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>图</translation>
    </message>
    <message>
      <source>Map more landslides, or choose a simple model and read the intervals beside the figures.</source>
      <translation>请测绘更多滑坡，或选择简单的模型，并查看数值旁的区间。</translation>
    </message>
    <message>
      <source>Map of the best: {path}</source>
      <translation>最佳者的图：{path}</translation>
    </message>
    <message>
      <source>Map of units</source>
      <translation>单元图</translation>
    </message>
    <message>
      <source>Map picture</source>
      <translation>地图图片</translation>
    </message>
    <message>
      <source>Map, tests, importance, response curves and contributions are those of the small models that imitate the ensembles (imitation.onnx; of a tested model of its own, tested_imitation.onnx). Cross-validation is of ensembles.</source>
      <translation>地图、检验、重要性、响应曲线和贡献均属于模仿集成模型的小模型（imitation.onnx；若检验的是另一个模型，则为 tested_imitation.onnx）。交叉验证属于集成模型。</translation>
    </message>
    <message>
      <source>Map: {path}, as a picture {picture}</source>
      <translation>图：{path}，图片{picture}</translation>
    </message>
    <message>
      <source>Mapping units</source>
      <translation>制图单元</translation>
    </message>
    <message>
      <source>Maximum distance (metres)</source>
      <translation>最大距离（米）</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>平均值</translation>
    </message>
    <message>
      <source>Mean AUC of the common test with its 95 % interval by spatial blocks: {intervals}. The standard deviation is that between the folds: it says how much the figure depends on which places are held out.</source>
      <translation>公共检验的平均AUC及其按空间块得出的95%置信区间：{intervals}。标准差为各折之间的标准差：它说明该数值在多大程度上取决于留出了哪些地方。</translation>
    </message>
    <message>
      <source>Mean AUC over {folds} folds with its 95 % interval by spatial blocks</source>
      <translation>{folds}折的平均AUC及其按空间块得出的95%置信区间</translation>
    </message>
    <message>
      <source>Mean area under the ROC curve over the folds, with its 95 % interval</source>
      <translation>各折ROC曲线下面积的平均值及其95%置信区间</translation>
    </message>
    <message>
      <source>Mean difference of the small model</source>
      <translation>小模型的平均差异</translation>
    </message>
    <message>
      <source>Mean error of contributions in the raster</source>
      <translation>栅格中贡献的平均误差</translation>
    </message>
    <message>
      <source>Mean score of the samples in a bin</source>
      <translation>分箱内样本的平均得分</translation>
    </message>
    <message>
      <source>Measures by the paper's protocol at probability 0.5, AUC with its 95 % interval by spatial blocks, areas under the success and prediction rate curves, and the share of the highest zone in the area</source>
      <translation>论文方案在概率0.5下的各项指标、AUC及其按空间块得出的95%置信区间、成功率和预测率曲线下面积，以及最高分区的面积占比</translation>
    </message>
    <message>
      <source>Measures, ROC curves and folds as one HTML page.</source>
      <translation>各项指标、ROC曲线和各折，保存为一个HTML页面。</translation>
    </message>
    <message>
      <source>Measures, ROC, success and prediction rate curves as one HTML page.</source>
      <translation>各项指标、ROC、成功率和预测率曲线，保存为一个HTML页面。</translation>
    </message>
    <message>
      <source>Members of the ensemble</source>
      <translation>集成的成员</translation>
    </message>
    <message>
      <source>Mend them, or check the layer's CRS.</source>
      <translation>请改正它们，或检查图层的坐标参照系(CRS)。</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>Metres per unit of the elevations: 0.3048 for feet.</source>
      <translation>每个高程单位的米数：英尺为0.3048。</translation>
    </message>
    <message>
      <source>Mini-batches</source>
      <translation>小批量数</translation>
    </message>
    <message>
      <source>Minimum and upper limits of the zones (JSON)</source>
      <translation>最小值和各分区的上限(JSON)</translation>
    </message>
    <message>
      <source>Minimum distance between points (metres)</source>
      <translation>点之间的最小距离（米）</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Model '{network}' was given {given}: give it {wanted}.</source>
      <translation>模型'{network}'得到的是{given}：请给出{wanted}。</translation>
    </message>
    <message>
      <source>Model file</source>
      <translation>模型文件</translation>
    </message>
    <message>
      <source>Model file of the best: {path}</source>
      <translation>最佳者的模型文件：{path}</translation>
    </message>
    <message>
      <source>Model file of the tested model, if another one made the map</source>
      <translation>被检验的模型的模型文件（若图由另一模型生成）</translation>
    </message>
    <message>
      <source>Model file or table</source>
      <translation>模型文件或表</translation>
    </message>
    <message>
      <source>Model file, or table of information values</source>
      <translation>模型文件，或信息量表</translation>
    </message>
    <message>
      <source>Model file: {path}</source>
      <translation>模型文件：{path}</translation>
    </message>
    <message>
      <source>Model files (*.onnx)</source>
      <translation>模型文件(*.onnx)</translation>
    </message>
    <message>
      <source>Model files and tables (*.onnx *.csv *.gpkg *.geojson)</source>
      <translation>模型文件和表 (*.onnx *.csv *.gpkg *.geojson)</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Models and what they have: {models}.</source>
      <translation>各模型及其设置：{models}。</translation>
    </message>
    <message>
      <source>More make the mean drop steadier.</source>
      <translation>越多，平均下降越稳定。</translation>
    </message>
    <message>
      <source>More than one factor is called {repeated}: rename the bands of the factor stack.</source>
      <translation>有多个因子名为{repeated}：请重命名因子栈的波段。</translation>
    </message>
    <message>
      <source>Most leaves of a tree</source>
      <translation>每棵树最多叶节点数</translation>
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
      <translation>NAMES为{rasters}个栅格给出了{names}个名称：请按栅格顺序为每个栅格给出一个（逗号之间留空则保留该栅格自身的名称）。</translation>
    </message>
    <message>
      <source>NDVI</source>
      <translation>NDVI</translation>
    </message>
    <message>
      <source>NODATA is '{text}': give the elevations that mean 'no data' as numbers, with blanks between them.</source>
      <translation>NODATA为'{text}'：请以数字给出表示“无数据”的高程，之间用空格分隔。</translation>
    </message>
    <message>
      <source>NODATA is given for {names}, but there is one DEM here: write its values alone.</source>
      <translation>为{names}给出了NODATA，但此处只有一个DEM：请只写出其值。</translation>
    </message>
    <message>
      <source>Name it in CATEGORICAL; if its numbers are amounts, give the raster their unit (gdal_edit -units) or multiply it by 0.1, and this is not said.</source>
      <translation>请将其列入CATEGORICAL；如果其数字表示数量，请为栅格注明单位(gdal_edit -units)或将其乘以0.1，便不会再出现此提示。</translation>
    </message>
    <message>
      <source>Name of the area</source>
      <translation>区域名称</translation>
    </message>
    <message>
      <source>Name of the factor</source>
      <translation>因子名称</translation>
    </message>
    <message>
      <source>Name the factors by NAMES, in the order of the rasters.</source>
      <translation>请用NAMES按栅格顺序为各因子命名。</translation>
    </message>
    <message>
      <source>Names of factors that stay whatever their weight, separated by commas.</source>
      <translation>无论权重如何都保留的因子的名称，用逗号分隔。</translation>
    </message>
    <message>
      <source>Names of factors to take as categories whatever their field's type. Whole-number fields are categories anyway.</source>
      <translation>无论字段类型如何都作为类别处理的因子的名称。整数字段本来就按类别处理。</translation>
    </message>
    <message>
      <source>Names of the factors</source>
      <translation>各因子的名称</translation>
    </message>
    <message>
      <source>Names of the factors whose values are category numbers, separated by commas, such as geology, landcover.</source>
      <translation>其值为类别编号的因子名称，以逗号分隔，如geology, landcover。</translation>
    </message>
    <message>
      <source>Names of the factors whose values are category numbers, such as geology or land cover, separated by commas.</source>
      <translation>值为类别编号的因子的名称，例如地质或土地覆盖，用逗号分隔。</translation>
    </message>
    <message>
      <source>Names of the factors whose values are category numbers, such as geology or land cover, separated by commas. All others are continuous.</source>
      <translation>值为类别编号的因子的名称，例如地质或土地覆盖，用逗号分隔。其余均为连续型。</translation>
    </message>
    <message>
      <source>Natural breaks</source>
      <translation>自然间断点</translation>
    </message>
    <message>
      <source>Natural breaks of each map</source>
      <translation>各图各自的自然间断点</translation>
    </message>
    <message>
      <source>Natural breaks of the first map for both</source>
      <translation>两幅图均用第一幅图的自然间断点</translation>
    </message>
    <message>
      <source>Natural-breaks classes for the information value.</source>
      <translation>用于信息量的自然间断点分级数。</translation>
    </message>
    <message>
      <source>Natural-breaks zones of the susceptibility.</source>
      <translation>易发性的自然间断点分区数。</translation>
    </message>
    <message>
      <source>Natural-breaks zones.</source>
      <translation>自然间断点分区数。</translation>
    </message>
    <message>
      <source>Natural-breaks zones: {what}</source>
      <translation>自然间断点分区：{what}</translation>
    </message>
    <message>
      <source>Near infrared</source>
      <translation>近红外</translation>
    </message>
    <message>
      <source>Near-infrared band</source>
      <translation>近红外波段</translation>
    </message>
    <message>
      <source>Needed only if the manifest's was in no file.</source>
      <translation>仅当清单中的该项不在文件中时才需要。</translation>
    </message>
    <message>
      <source>Needed only if the manifest's were in no file.</source>
      <translation>仅当清单中的这些项不在文件中时才需要。</translation>
    </message>
    <message>
      <source>Needed to</source>
      <translation>用途</translation>
    </message>
    <message>
      <source>Networks trained from different seeds; the map is their mean, a second band their deviation.</source>
      <translation>以不同随机种子训练的网络；图为其平均值，第二个波段为其偏差。</translation>
    </message>
    <message>
      <source>Next is {second}.</source>
      <translation>其次为{second}。</translation>
    </message>
    <message>
      <source>No cell has a value in both maps, '{first}' and '{second}': check their extents and their nodata values.</source>
      <translation>没有像元在两幅图'{first}'和'{second}'中均有值：请检查其范围和无数据(nodata)值。</translation>
    </message>
    <message>
      <source>No cell is left for the common test, as the map has none without a landslide that the model did not train on ({trained:,} trained as non-landslides): choose fewer non-landslides for each landslide.</source>
      <translation>没有剩下可用于公共检验的像元，因为图中不含滑坡的像元都已用于训练模型（{trained:,}个作为非滑坡参与训练）：请减少每处滑坡对应的非滑坡数。</translation>
    </message>
    <message>
      <source>No cell is valid in all of the {count} factors; the emptiest is '{name}' ({valid} valid cells): check that the rasters overlap.</source>
      <translation>没有像元在全部{count}个因子中均有效；有效像元最少的是'{name}'（{valid}个有效像元）：请检查各栅格是否重叠。</translation>
    </message>
    <message>
      <source>No cell of '{path}' has a value of the factor '{name}', because the catchment area '{area}' has none there: give another one, or leave the factor out.</source>
      <translation>'{path}'中没有像元具有因子'{name}'的值，因为汇水面积'{area}'在该处没有值：请给出其他汇水面积，或去掉该因子。</translation>
    </message>
    <message>
      <source>No cell of '{path}' has a value of the factor '{name}': leave it out.</source>
      <translation>'{path}'中没有像元具有因子'{name}'的值：请将其去掉。</translation>
    </message>
    <message>
      <source>No cell of '{path}' has data in all {count} factors of the model: check the nodata values of its bands, and that its rasters overlap.</source>
      <translation>'{path}'中没有像元在模型的全部{count}个因子中均有数据：请检查其各波段的无数据(nodata)值，以及其各栅格是否重叠。</translation>
    </message>
    <message>
      <source>No cell of '{path}' has data in all {count} factors of the samples: check the nodata values of its bands, and that its rasters overlap.</source>
      <translation>'{path}'中没有像元在样本的全部{count}个因子中均有数据：请检查其各波段的无数据(nodata)值，以及其各栅格是否重叠。</translation>
    </message>
    <message>
      <source>No cell of '{red}' has both reflectances ({masked:,} cells are cloud): check the bands, the offset and the cloud mask.</source>
      <translation>'{red}'中没有像元同时具有两个反射率（{masked:,}个像元为云）：请检查波段、偏移和云掩膜。</translation>
    </message>
    <message>
      <source>No cell of '{red}' has both reflectances, with a sum above 0: check the bands, their nodata values and the offset.</source>
      <translation>'{red}'中没有像元同时具有两个反射率且其和大于0：请检查波段、其无数据(nodata)值和偏移。</translation>
    </message>
    <message>
      <source>No cell of the DEM '{path}' has data: check the file, and its nodata value.</source>
      <translation>DEM '{path}'没有含数据的像元：请检查该文件及其无数据(nodata)值。</translation>
    </message>
    <message>
      <source>No cell of the reference '{reference}' is valid: choose another reference raster.</source>
      <translation>参考'{reference}'中没有有效像元：请选择其他参考栅格。</translation>
    </message>
    <message>
      <source>No cell of the reference has its centre inside the study area: give larger polygons, or a reference with smaller cells.</source>
      <translation>参考中没有中心位于研究区内的像元：请给出更大的面，或像元更小的参考。</translation>
    </message>
    <message>
      <source>No cell was found in '{path}' that has data in all factors of the model: give the training samples as background.</source>
      <translation>在'{path}'中未找到在模型的全部因子中均有数据的像元：请给出训练样本作为背景。</translation>
    </message>
    <message>
      <source>No cell with data lies {where}, so that none can be chosen: relax the strategy or choose another, or take a larger area.</source>
      <translation>没有含数据的像元位于{where}，因此无法选取：请放宽策略或选择其他策略，或采用更大的区域。</translation>
    </message>
    <message>
      <source>No continuous factor varies at the {count:,} {landslides}, so none can be weighed.</source>
      <translation>没有连续型因子在{count:,}处{landslides}有变化，因此无法对任何因子赋权。</translation>
    </message>
    <message>
      <source>No curve could be computed</source>
      <translation>无法计算任何曲线</translation>
    </message>
    <message>
      <source>No data</source>
      <translation>无数据</translation>
    </message>
    <message>
      <source>No factor</source>
      <translation>没有因子</translation>
    </message>
    <message>
      <source>No factor has a weight of {limit:g} or more, the largest is {highest:.3f}: choose a lower one.</source>
      <translation>没有因子的权重达到{limit:g}，最大为{highest:.3f}：请选择更低的值。</translation>
    </message>
    <message>
      <source>No factor was weighed</source>
      <translation>没有对任何因子赋权</translation>
    </message>
    <message>
      <source>No factors are chosen yet: choose them first.</source>
      <translation>尚未选择因子：请先选择因子。</translation>
    </message>
    <message>
      <source>No feature has the value '{value}' (LANDSLIDE_VALUE) in the field '{field}', which holds {known}: give one of these.</source>
      <translation>字段'{field}'（所含的值：{known}）中没有要素的值为'{value}'(LANDSLIDE_VALUE)：请给出其中之一。</translation>
    </message>
    <message>
      <source>No feature of the layer of points has a geometry that can be read: choose another layer, or a table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside it).</source>
      <translation>点图层中没有要素的几何图形可读取：请选择其他图层，或选择列名为lon和lat（以度为单位）或x和y（旁边有.prj文件）的表。</translation>
    </message>
    <message>
      <source>No figure says anything of such a map: check the raster and what it was made of.</source>
      <translation>对这样的图，任何数值都没有意义：请检查该栅格及生成它的数据。</translation>
    </message>
    <message>
      <source>No gain over the information value can be shown for {named}: the information-value map alone has an AUC of {auc:.3f} on the same common test, and the 95 % interval of the difference holds 0.</source>
      <translation>{named}相对于信息量未显示出增益：在同一公共检验中，仅信息量图的AUC即为{auc:.3f}，且差异的95%置信区间包含0。</translation>
    </message>
    <message>
      <source>No gain over the information value can be shown: on the common held-out test the model has an AUC of {network:.3f}, the information-value map {simpler:.3f} (95 % interval of the difference {low:+.3f} to {high:+.3f}). The simpler map may serve as well.</source>
      <translation>相对于信息量未显示出增益：在公共留出检验中，模型的AUC为{network:.3f}，信息量图为{simpler:.3f}（差异的95%置信区间为{low:+.3f}至{high:+.3f}）。更简单的图可能同样适用。</translation>
    </message>
    <message>
      <source>No information values</source>
      <translation>没有信息量</translation>
    </message>
    <message>
      <source>No landslide is a polygon, so that none covers a share of a unit: label by presence or count, or give landslides as polygons.</source>
      <translation>没有滑坡是面，因此没有滑坡能覆盖单元的一部分：请按有无或数量来标注，或以面的形式给出滑坡。</translation>
    </message>
    <message>
      <source>No landslide is on one of the sides of {date} (DATE), as their dates are {first} to {last}: choose a date between.</source>
      <translation>{date}(DATE)的前后有一侧没有滑坡，因为滑坡日期为{first}至{last}：请选择其间的日期。</translation>
    </message>
    <message numerus="yes">
      <source>No landslide lies on the cell of one of the {count} landslides among the samples whose split is 'test': give the samples that were made of this inventory, or none.</source>
      <translation>
        <numerusform>没有滑坡位于样本中split为'test'的{count}处滑坡的像元上：请给出由此滑坡编目生成的样本，或不给出样本。</numerusform>
      </translation>
    </message>
    <message>
      <source>No landslide whose split is 'train' lies on the map, so there is no success rate curve: build the samples with a training share above 0.</source>
      <translation>图上没有split为'train'的滑坡，因此没有成功率曲线：请用大于0的训练比例构建样本。</translation>
    </message>
    <message>
      <source>No loss was recorded</source>
      <translation>没有记录到损失</translation>
    </message>
    <message>
      <source>No output folder was chosen, and neither the project's folder nor the documents can be written to: the results go into a temporary folder, which vanishes when QGIS is closed. Choose one as OUTPUT.</source>
      <translation>未选择输出文件夹，而项目文件夹和文档都不可写：结果放入临时文件夹，关闭QGIS后即消失。请用OUTPUT选择一个文件夹。</translation>
    </message>
    <message>
      <source>No output folder was chosen, so the results go into a new one, '{folder}', and stay there.</source>
      <translation>未选择输出文件夹，因此结果放入新文件夹'{folder}'，并保留在那里。</translation>
    </message>
    <message>
      <source>No random split stands beside that by time. {reason}</source>
      <translation>没有与按时间划分并列的随机划分。{reason}</translation>
    </message>
    <message>
      <source>No raster is named '{factor}', which was given as categorical: the factors are {names}.</source>
      <translation>没有名为'{factor}'的栅格，而它被指定为类别型：因子有{names}。</translation>
    </message>
    <message>
      <source>No response curves</source>
      <translation>没有响应曲线</translation>
    </message>
    <message>
      <source>No rows</source>
      <translation>没有行</translation>
    </message>
    <message>
      <source>No sample</source>
      <translation>没有样本</translation>
    </message>
    <message>
      <source>No sample has the split 'train': give the samples that the model was trained on, or take all of them.</source>
      <translation>没有样本的划分为'train'：请给出训练模型所用的样本，或采用全部样本。</translation>
    </message>
    <message>
      <source>No scores</source>
      <translation>没有得分</translation>
    </message>
    <message>
      <source>No spatial split stands beside that by time. {reason}</source>
      <translation>没有与按时间划分并列的空间划分。{reason}</translation>
    </message>
    <message>
      <source>No strategy has a setting '{name}' of its own: leave it out.</source>
      <translation>没有策略具有自己的设置'{name}'：请将其去掉。</translation>
    </message>
    <message>
      <source>No terrain factor is chosen: choose at least one.</source>
      <translation>未选择地形因子：请至少选择一个。</translation>
    </message>
    <message>
      <source>No values were given to check the model file on: give at least one sample.</source>
      <translation>没有给出用于检查模型文件的值：请至少给出一个样本。</translation>
    </message>
    <message>
      <source>Non-landslide points</source>
      <translation>非滑坡点</translation>
    </message>
    <message>
      <source>Non-landslides</source>
      <translation>非滑坡</translation>
    </message>
    <message>
      <source>Non-landslides a landslide</source>
      <translation>每处滑坡对应的非滑坡数</translation>
    </message>
    <message>
      <source>Non-landslides and samples</source>
      <translation>非滑坡与样本</translation>
    </message>
    <message>
      <source>Non-landslides are own points that were given (NEGATIVES).</source>
      <translation>非滑坡为所给出的自有点(NEGATIVES)。</translation>
    </message>
    <message>
      <source>Non-landslides by strategy '{strategy}':</source>
      <translation>按策略'{strategy}'选取的非滑坡：</translation>
    </message>
    <message>
      <source>Non-landslides per landslide</source>
      <translation>每处滑坡的非滑坡数</translation>
    </message>
    <message>
      <source>Non-landslides were picked {where}, {ratio} for each landslide.</source>
      <translation>非滑坡的采集位置：{where}；每处滑坡{ratio}个。</translation>
    </message>
    <message>
      <source>Non-landslides: {strategy}</source>
      <translation>非滑坡：{strategy}</translation>
    </message>
    <message>
      <source>None of the features has a place in the reference raster's coordinate reference system: check the CRS of both.</source>
      <translation>没有要素在参考栅格的坐标参照系中有位置：请检查两者的坐标参照系(CRS)。</translation>
    </message>
    <message>
      <source>None of the landslides on the map has a date in the field DATE_FIELD, so choose another split.</source>
      <translation>图上没有滑坡在字段DATE_FIELD中有日期，请选择其他划分。</translation>
    </message>
    <message>
      <source>None of the places has data in all factors in '{path}': choose others, or fill the gaps of the factors.</source>
      <translation>没有地点在'{path}'的全部因子中均有数据：请选择其他地点，或填补因子的空缺。</translation>
    </message>
    <message>
      <source>None of the {count:,} landslides on both maps is left to compare them by: give samples that hold some of them out, or an earlier date.</source>
      <translation>两幅图上的{count:,}处滑坡无一可用于比较：请给出留出其中一部分的样本，或给出更早的日期。</translation>
    </message>
    <message numerus="yes">
      <source>None of the {count:,} places lies on the raster '{path}': check the layer's coordinate reference system and extent.</source>
      <translation>
        <numerusform>{count:,}个地点均不在栅格'{path}'上：请检查图层的坐标参照系和范围。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>None of the {count:,} points lies on the raster '{path}': check the layer's coordinate reference system and extent.</source>
      <translation>
        <numerusform>{count:,}个点均不在栅格'{path}'上：请检查图层的坐标参照系和范围。</numerusform>
      </translation>
    </message>
    <message>
      <source>None of the {count:,} samples lies on the map '{path}': give the samples that belong to it, and check their coordinate reference system.</source>
      <translation>{count:,}个样本均不在图'{path}'上：请给出与之对应的样本，并检查其坐标参照系。</translation>
    </message>
    <message>
      <source>None of the {count:,} units covers a cell of '{path}' that has data in all factors: check the coordinate reference systems of both, and the nodata values.</source>
      <translation>{count:,}个单元均未覆盖'{path}'中在全部因子中均有数据的像元：请检查两者的坐标参照系以及无数据(nodata)值。</translation>
    </message>
    <message>
      <source>None of the {count:,} units is a polygon or a line that can be read: choose a layer of these.</source>
      <translation>{count:,}个单元中没有可读取的面或线：请选择面图层或线图层。</translation>
    </message>
    <message>
      <source>None of the {count:,} units is a polygon that can be read: choose a layer of these.</source>
      <translation>{count:,}个单元中没有可读取的面：请选择面图层。</translation>
    </message>
    <message>
      <source>None of the {count:,} units lies on a cell of '{path}' that has data: check the coordinate reference systems of both.</source>
      <translation>{count:,}个单元均不在'{path}'中有数据的像元上：请检查两者的坐标参照系。</translation>
    </message>
    <message>
      <source>None of the {count} {what} features has a geometry: choose a layer of points or polygons, or a table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside it).</source>
      <translation>{count}个{what}要素均没有几何图形：请选择点或面图层，或选择列名为lon和lat（以度为单位）或x和y（旁边有.prj文件）的表。</translation>
    </message>
    <message>
      <source>None of the {count} {what} features lies on a cell of '{raster}' that has data, although {inside} lie inside it: check its nodata value, and that each of its bands has data where they are.</source>
      <translation>{count}个{what}要素均不在'{raster}'的有数据像元上，尽管其中{inside}个位于其范围内：请检查其无数据(nodata)值，以及其各波段在这些要素处是否有数据。</translation>
    </message>
    <message>
      <source>None of the {count} {what} features lies on a valid cell of '{raster}' (they were reprojected): check the layer's coordinate reference system and extent.</source>
      <translation>{count}个{what}要素均不在'{raster}'的有效像元上（已对其重投影）：请检查图层的坐标参照系和范围。</translation>
    </message>
    <message>
      <source>None of the {count} {what} features lies on a valid cell of '{raster}': check the layer's coordinate reference system and extent.</source>
      <translation>{count}个{what}要素均不在'{raster}'的有效像元上：请检查图层的坐标参照系和范围。</translation>
    </message>
    <message>
      <source>Northness</source>
      <translation>北向性</translation>
    </message>
    <message>
      <source>Not every process of the cluster '{scheduler}' can load the plugin ({reason}): start scheduler and workers with the folder that holds '{package}' on their PYTHONPATH, and the packages of this computer.</source>
      <translation>集群“{scheduler}”的部分进程无法加载插件（{reason}）：启动调度器和工作进程时，请将包含“{package}”的文件夹加入其 PYTHONPATH，并使用与本机相同的软件包。</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>注</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>注</translation>
    </message>
    <message>
      <source>Notes made on site</source>
      <translation>现场记录</translation>
    </message>
    <message>
      <source>Nothing is missing.</source>
      <translation>没有缺失的软件包。</translation>
    </message>
    <message>
      <source>Nothing says what the raster '{path}' holds: its factor is called '{name}'.</source>
      <translation>没有任何信息说明栅格'{path}'的内容：其因子被命名为'{name}'。</translation>
    </message>
    <message>
      <source>Nothing was estimated: the contributions are the information values of the cell's classes.</source>
      <translation>没有任何估计：贡献就是像元所属类别的信息量值。</translation>
    </message>
    <message>
      <source>Number of classes</source>
      <translation>分级数</translation>
    </message>
    <message>
      <source>Number of the near-infrared band in its raster.</source>
      <translation>近红外波段在其栅格中的编号。</translation>
    </message>
    <message>
      <source>Number of the red band in its raster.</source>
      <translation>红光波段在其栅格中的编号。</translation>
    </message>
    <message>
      <source>Number of zones</source>
      <translation>分区数</translation>
    </message>
    <message>
      <source>Numbers and spans of the mask, separated by commas. SCL: 3 cloud shadow, 8 and 9 cloud, 10 thin cirrus, 11 snow or ice.</source>
      <translation>掩膜的数值和区间，用逗号分隔。SCL：3为云阴影，8和9为云，10为薄卷云，11为雪或冰。</translation>
    </message>
    <message>
      <source>ONNX, inference, apply model, probability map, susceptibility index, landslide probability, network</source>
      <translation>ONNX, 推理, 推断, 应用模型, 预测, 概率图, 易发性指数, 滑坡概率, 网络</translation>
    </message>
    <message>
      <source>Observed</source>
      <translation>实际</translation>
    </message>
    <message>
      <source>Of Adam's steps.</source>
      <translation>Adam算法的步长。</translation>
    </message>
    <message>
      <source>Of Levenberg and Marquardt's method, μ.</source>
      <translation>Levenberg–Marquardt法的参数μ。</translation>
    </message>
    <message>
      <source>Of a landslide that was held out and a place drawn at random, {judged} gives the landslide the higher susceptibility in {cases:.0f} of 100 cases; 50 would be chance (AUC {auc:.3f}, 95 % interval {interval}).</source>
      <translation>取一处留出的滑坡和一个随机地点，100次中有{cases:.0f}次{judged}给滑坡的易发性更高；50次即为偶然（AUC {auc:.3f}，95 %区间{interval}）。</translation>
    </message>
    <message>
      <source>Of a polygon the mean over some of its cells is shown, which lie evenly along the order of their predictions.</source>
      <translation>对于面，显示其部分像元的平均值，这些像元按预测值排序后等间隔选取。</translation>
    </message>
    <message>
      <source>Of a tree.</source>
      <translation>针对每棵树。</translation>
    </message>
    <message>
      <source>Of each map, by natural breaks.</source>
      <translation>各图各自按自然间断点确定。</translation>
    </message>
    <message>
      <source>Of every cell the factor or group that raises it most, in colours, and as second band its share of all that raises the cell, in per cent. Log and report say how far it is from exact values. Not by models that look at the cells around each.</source>
      <translation>以颜色表示每个像元中提升最多的因子或组，第二波段为其在所有提升该像元的贡献中所占的百分比。日志和报告会说明它与精确值相差多少。不适用于考察周围像元的模型。</translation>
    </message>
    <message>
      <source>Of every cell the raster says which factor raises it most, and what this factor's contribution is of all that raise the cell, in per cent.</source>
      <translation>栅格说明每个像元中哪个因子提升最多，以及该因子的贡献占所有提升该像元的贡献的百分比。</translation>
    </message>
    <message>
      <source>Of exp(-gamma |x - y|²).</source>
      <translation>用于exp(-gamma |x - y|²)。</translation>
    </message>
    <message>
      <source>Of factors that are no categories; each becomes a factor of the model, such as slope_mean.</source>
      <translation>用于非类别因子；每一项都成为模型的一个因子，例如slope_mean。</translation>
    </message>
    <message>
      <source>Of landslides in one cell one sample is taken, so that no cell counts twice in training and test.</source>
      <translation>同一像元中的多处滑坡只取一个样本，因此没有像元在训练和测试中重复计入。</translation>
    </message>
    <message>
      <source>Of the cells that the units cover, {share:.1f} % lie in several of them.</source>
      <translation>在单元所覆盖的像元中，{share:.1f} %同时位于多个单元内。</translation>
    </message>
    <message>
      <source>Of the common test; all cells, if there are fewer.</source>
      <translation>用于公共检验；若像元不足，则取全部像元。</translation>
    </message>
    <message>
      <source>Of the information value; 0 is the usual formula, where a class without landslides has the value 0, above one with few; 1 is customary.</source>
      <translation>用于信息量；0为通常的公式，无滑坡的分级取值为0，高于滑坡较少的分级；通常取1。</translation>
    </message>
    <message>
      <source>Of the layer in QGIS. The first can be read in grey print and by the colour-blind; with green to red, very low and very high look alike there.</source>
      <translation>QGIS中图层的配色。第一种在灰度打印时可以分辨，色觉障碍者也能分辨；若用绿到红，极低和极高在这些情况下看起来相同。</translation>
    </message>
    <message>
      <source>Of the one hidden layer.</source>
      <translation>唯一一个隐藏层的单元数。</translation>
    </message>
    <message>
      <source>Of the samples that train, {landslides} have the label 1 (landslide) and {others} the label 0: training needs at least {fewest} of each, so give more.</source>
      <translation>用于训练的样本中，标签为1（滑坡）的有{landslides}个，标签为0的有{others}个：训练要求每类至少{fewest}个，因此请给出更多样本。</translation>
    </message>
    <message>
      <source>Of the vector that stands for the value of a factor.</source>
      <translation>表示因子取值的向量的大小。</translation>
    </message>
    <message>
      <source>Of the vectors by which positions attend to each other.</source>
      <translation>各位置相互施加注意力所用向量的大小。</translation>
    </message>
    <message>
      <source>Of the zone '{zone}' it is {share}.</source>
      <translation>在'{zone}'分区中，这一占比为{share}。</translation>
    </message>
    <message>
      <source>Of the {count:,} landslides {drawn:,} are drawn, evenly over the area: all of them would hide the map.</source>
      <translation>{count:,}处滑坡中绘出{drawn:,}处，均匀分布于区域内：全部绘出会遮住图。</translation>
    </message>
    <message numerus="yes">
      <source>Of {file} only the layer '{layer}' is read; it holds {count} more: {others}.</source>
      <translation>
        <numerusform>{file}中只读取图层'{layer}'；它还含有{count}个其他图层：{others}。</numerusform>
      </translation>
    </message>
    <message>
      <source>Offset</source>
      <translation>偏移</translation>
    </message>
    <message>
      <source>On average {density:.1f} training samples are as near to a place as the threshold (local point density).</source>
      <translation>平均有{density:.1f}个训练样本与某一地点的距离在阈值以内（局部点密度）。</translation>
    </message>
    <message>
      <source>On the same {landslides:,} landslides and {cells:,} random cells the AUC of '{first}' is {auc:.3f} (95 % interval by spatial blocks {interval}), that of '{second}' {other:.3f} ({other_interval}).</source>
      <translation>在相同的{landslides:,}处滑坡和{cells:,}个随机像元上，'{first}'的AUC为{auc:.3f}（按空间块得出的95 %区间{interval}），'{second}'的AUC为{other:.3f}（{other_interval}）。</translation>
    </message>
    <message>
      <source>On validation samples the support vector machine ranks no better than chance, so its probabilities are scaled on the samples that it learnt from: more samples would steady it.</source>
      <translation>在验证样本上，支持向量机的排序并不优于随机，因此其概率在学习所用的样本上标定：更多样本可使其稳定。</translation>
    </message>
    <message>
      <source>On {samples:,} {side} the model has an AUC of {auc:.3f} ({low:.3f} – {high:.3f}). Then the values of one factor were shuffled among the samples, {repeats} times, and the drop of the AUC was taken: the larger it is, the more the model relies on the factor.</source>
      <translation>在{samples:,}个{side}上，模型的AUC为{auc:.3f}({low:.3f} – {high:.3f})。然后将某一因子的值在样本之间置换，重复{repeats}次，取AUC的下降：下降越大，模型对该因子的依赖越强。</translation>
    </message>
    <message>
      <source>One command gets all of them. Type it {where}:</source>
      <translation>一条命令即可全部获取。请{where}输入：</translation>
    </message>
    <message>
      <source>One for each raster, in their order, separated by commas. Left empty: after layers or files.</source>
      <translation>每个栅格一个名称，按其顺序，以逗号分隔。留空：按图层或文件命名。</translation>
    </message>
    <message>
      <source>One for each raster, in their order, separated by commas: 'slope, roads, geology'; an empty place leaves a raster its own. Needed where neither layer, file nor band tells what a raster holds, as in a model, where every result is called OUTPUT.</source>
      <translation>每个栅格一个，按栅格顺序，用逗号分隔：'slope, roads, geology'；留空则保留该栅格自身的名称。当图层、文件和波段都不能说明栅格的内容时需要给出，例如在模型中，每个结果都称为OUTPUT。</translation>
    </message>
    <message>
      <source>One of {known}.</source>
      <translation>{known}之一。</translation>
    </message>
    <message>
      <source>One of {known}. {help}</source>
      <translation>取值之一：{known}。{help}</translation>
    </message>
    <message>
      <source>One row per factor and class.</source>
      <translation>每个因子的每个分级一行。</translation>
    </message>
    <message>
      <source>One row per factor and value: mean response, the range of the middle four fifths of the samples, and the samples near that value.</source>
      <translation>每个因子的每个值一行：平均响应、样本居中五分之四的范围，以及接近该值的样本。</translation>
    </message>
    <message>
      <source>One row per factor: mean drop of the AUC, its standard deviation over the shuffles, its 95 % intervals by DeLong and by spatial blocks, rank, and share of all drops.</source>
      <translation>每个因子一行：AUC的平均下降、各次打乱之间的标准差、DeLong法和按空间块的95%置信区间、排名，以及在全部下降中所占的份额。</translation>
    </message>
    <message>
      <source>One row per factor: weight, VIF, whether it is kept and why, and its loadings on the components.</source>
      <translation>每个因子一行：权重、VIF、是否保留及原因，以及在各主成分上的载荷。</translation>
    </message>
    <message>
      <source>One row per test: that of the split, each fold, and the mean of the folds of each kind (fold 0).</source>
      <translation>每次检验一行：按划分的检验、各折，以及每种折的平均值（折0）。</translation>
    </message>
    <message>
      <source>One row per zone; the columns that begin with test_ are of held-out landslides.</source>
      <translation>每个分区一行；以test_开头的列为留出滑坡的结果。</translation>
    </message>
    <message>
      <source>Only the {both:,} cells that have a value in both maps count; the first has {first:,}, the second {second:,}.</source>
      <translation>只计入在两幅图中均有值的{both:,}个像元；第一幅图有{first:,}个，第二幅图有{second:,}个。</translation>
    </message>
    <message>
      <source>Only they count: a date such as 2015-06-01, or a year. It needs the field of their dates.</source>
      <translation>只计入这些滑坡：填写日期（例如2015-06-01）或年份。需要滑坡日期字段。</translation>
    </message>
    <message>
      <source>Only where the reference has data</source>
      <translation>仅限参考有数据处</translation>
    </message>
    <message numerus="yes">
      <source>Only {count:,} landslides could be held out for the test (fewer than {fewest}): its figures are uncertain, and small differences between models mean nothing. Read the interval beside each AUC, or use cross-validation.</source>
      <translation>
        <numerusform>只有{count:,}处滑坡可留作检验（少于{fewest}处）：其数值不确定，模型之间的微小差异没有意义。请查看每个AUC旁的区间，或使用交叉验证。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Only {count} cells have landslides; with fewer than {fewest} a model learns little and no test is sure.</source>
      <translation>
        <numerusform>只有{count}个像元含有滑坡；少于{fewest}个时，模型学不到多少东西，任何检验都不可靠。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Only {count} cells have {what}, and samples need {fewest} or more to learn from: give more of them, or a raster of smaller cells if they lie close together.</source>
      <translation>
        <numerusform>只有{count}个像元含有{what}，而样本至少需要{fewest}个才能从中学习：请给出更多，若它们彼此靠得很近，则请给出像元更小的栅格。</numerusform>
      </translation>
    </message>
    <message>
      <source>Only {eligible:,} cells lie {where}, but {count:,} are asked for: lower the ratio, relax the strategy or choose another.</source>
      <translation>位于{where}的像元只有{eligible:,}个，但要求{count:,}个：请降低比率、放宽策略或选择其他策略。</translation>
    </message>
    <message>
      <source>Only {found:,} of the {eligible:,} cells {where} lie {distance:,.10g} m apart, but {count:,} are asked for: lower the distance or the ratio.</source>
      <translation>位于{where}的{eligible:,}个像元中，只有{found:,}个彼此相距{distance:,.10g} m，但要求{count:,}个：请减小距离或降低比率。</translation>
    </message>
    <message>
      <source>Open in the model designer</source>
      <translation>在模型设计器中打开</translation>
    </message>
    <message>
      <source>Open the maps in the project</source>
      <translation>在工程中打开各图</translation>
    </message>
    <message>
      <source>Or have them fetched from the Python Package Index into the folder {folder}. QGIS's own packages, NumPy among them, stay as they are. Nothing is fetched before you click.</source>
      <translation>或者从Python Package Index获取它们，存入文件夹{folder}。QGIS自带的软件包（包括NumPy）保持不变。在您点击之前不会获取任何内容。</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>Other numbers of classes</source>
      <translation>其他分级数</translation>
    </message>
    <message>
      <source>Other versions than in the manifest's run, so figures may differ: {changed}.</source>
      <translation>版本与清单中的运行不同，因此数值可能有差异：{changed}。</translation>
    </message>
    <message>
      <source>Otherwise a polygon counts once, at a point on its surface.</source>
      <translation>否则，每个面只计一次，取其面上的一点。</translation>
    </message>
    <message>
      <source>Otherwise a polygon counts once. Choose as in 'Build training samples', so that the same landslides are held out.</source>
      <translation>否则，每个面只计一次。请与'构建训练样本'中的选择一致，使留出的滑坡相同。</translation>
    </message>
    <message>
      <source>Otherwise a polygon gives one sample, at a point on its surface.</source>
      <translation>否则，每个面只给出一个样本，取其面上的一点。</translation>
    </message>
    <message>
      <source>Otherwise the report shows the weights, and all factors are used. With folds, screening is done anew in each.</source>
      <translation>否则，报告只显示权重，所有因子都会使用。有折时，在每一折中重新进行因子筛选。</translation>
    </message>
    <message>
      <source>Output folder</source>
      <translation>输出文件夹</translation>
    </message>
    <message>
      <source>Outside a buffer</source>
      <translation>缓冲区外</translation>
    </message>
    <message>
      <source>Outside a buffer round landslides</source>
      <translation>滑坡缓冲区外</translation>
    </message>
    <message>
      <source>Outside the area of applicability</source>
      <translation>适用范围之外</translation>
    </message>
    <message>
      <source>Own non-landslide points</source>
      <translation>自有非滑坡点</translation>
    </message>
    <message>
      <source>Own non-landslides (NEGATIVES) are not chosen but given: give the points.</source>
      <translation>自有非滑坡(NEGATIVES)不是选取的，而是给出的：请给出这些点。</translation>
    </message>
    <message>
      <source>Own non-landslides: {count:,} cells; {dropped:,} points share a cell with another one or lie on a landslide's and are left out.</source>
      <translation>自有非滑坡：{count:,}个像元；{dropped:,}个点与其他点同在一个像元或位于滑坡像元上，已剔除。</translation>
    </message>
    <message>
      <source>Own points</source>
      <translation>自有点</translation>
    </message>
    <message>
      <source>PCA, principal component analysis, VIF, variance inflation, multicollinearity, collinearity, correlation, feature selection</source>
      <translation>PCA, 主成分分析, VIF, 方差膨胀因子, 多重共线性, 共线性, 相关性, 特征选择, 因子筛选</translation>
    </message>
    <message>
      <source>Package</source>
      <translation>软件包</translation>
    </message>
    <message>
      <source>Pairs</source>
      <translation>成对比较</translation>
    </message>
    <message>
      <source>Passes over the training samples, the most there can be when training stops early.</source>
      <translation>遍历训练样本的次数；若训练提前停止，则为最多次数。</translation>
    </message>
    <message>
      <source>Patch CNN</source>
      <translation>邻域CNN</translation>
    </message>
    <message>
      <source>Patch CNN (looks at the neighbourhood)</source>
      <translation>邻域CNN（考察周围像元）</translation>
    </message>
    <message>
      <source>Patience (epochs)</source>
      <translation>耐心值（轮次）</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
      <translation>图片 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
      <source>Place {number}: {prediction:.3f}, {base:.3f} from which it starts; {top}.</source>
      <translation>地点{number}：{prediction:.3f}，起始值为{base:.3f}；{top}。</translation>
    </message>
    <message>
      <source>Place {place}: {quantity} {prediction:.2f} (solid line), from {base:.2f} (dotted). Most count {largest}.</source>
      <translation>地点{place}：{quantity}{prediction:.2f}（实线），起始于{base:.2f}（点线）。影响最大的是{largest}。</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>地点</translation>
    </message>
    <message>
      <source>Places count more than once then, in training and in tests: take units that do not overlap.</source>
      <translation>这样一来，同一地方在训练和检验中会被多次计入：请使用互不重叠的单元。</translation>
    </message>
    <message>
      <source>Places explained</source>
      <translation>已解释的地点</translation>
    </message>
    <message>
      <source>Places of shape {places}, a background of shape {background} and groups of {columns} columns were given: give places and background the same factors, and each factor one group.</source>
      <translation>给出了形状为{places}的地点、形状为{background}的背景和含{columns}列的分组：请为地点和背景给出相同的因子，并使每个因子属于一个分组。</translation>
    </message>
    <message>
      <source>Places outside the raster</source>
      <translation>位于栅格以外的地点</translation>
    </message>
    <message>
      <source>Places that are known to be stable. All of them are taken, but for those on a landslide's cell, so that strategy and ratio count for nothing; a comparison of strategies has them as one more. Empty: a strategy chooses.</source>
      <translation>已知稳定的位置。除位于滑坡像元上的以外全部采用，因此策略和比率不起作用；比较策略时，它们作为另一种策略加入。留空：由策略选取。</translation>
    </message>
    <message>
      <source>Places where a factor has no data</source>
      <translation>某一因子无数据的地点</translation>
    </message>
    <message>
      <source>Places with a figure in the report</source>
      <translation>报告中配图的地点数</translation>
    </message>
    <message>
      <source>Places, and what counts most there</source>
      <translation>各地点及其影响最大的因素</translation>
    </message>
    <message>
      <source>Plan curvature</source>
      <translation>平面曲率</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>点</translation>
    </message>
    <message>
      <source>Points at cell centres, with the fields label (0) and strategy.</source>
      <translation>位于像元中心的点，带有字段label (0)和strategy。</translation>
    </message>
    <message>
      <source>Points chosen</source>
      <translation>选取的点</translation>
    </message>
    <message>
      <source>Points drawn at random are no easier to tell from landslides than the rest of the area.</source>
      <translation>随机抽取的点并不比区域其余部分更容易与滑坡区分。</translation>
    </message>
    <message>
      <source>Points in any CRS: landslides, stations, samples. A polygon or a line is taken at a point on it, a multi-point at each of its points.</source>
      <translation>任何坐标参照系(CRS)的点：滑坡、台站、样本。面或线取其上的一点，多点取其每个点。</translation>
    </message>
    <message>
      <source>Points or polygons in any CRS. Left empty: only the raster of every cell is made.</source>
      <translation>任意坐标参考系的点或面。留空：只制作每个像元的栅格。</translation>
    </message>
    <message>
      <source>Points or polygons, in any CRS.</source>
      <translation>点或面，任何坐标参照系(CRS)均可。</translation>
    </message>
    <message>
      <source>Points or polygons, in any CRS. Those outside the raster or on nodata are counted and reported.</source>
      <translation>点或面，任何坐标参照系(CRS)均可。位于栅格以外或无数据(nodata)处的要素会被计数并报告。</translation>
    </message>
    <message>
      <source>Points or polygons, in any CRS. Without them the units get no label.</source>
      <translation>点或面，任何坐标参照系(CRS)均可。不给出时，单元没有标签。</translation>
    </message>
    <message>
      <source>Points or polygons, in any CRS; a polygon counts once, at a point on its surface. Those outside the raster or on nodata are counted and reported.</source>
      <translation>点或面，任何坐标参照系(CRS)均可；每个面只计一次，取其面上的一点。位于栅格以外或无数据(nodata)处的要素会被计数并报告。</translation>
    </message>
    <message>
      <source>Points or polygons; a polygon counts once.</source>
      <translation>点或面；每个面只计一次。</translation>
    </message>
    <message>
      <source>Points outside the raster</source>
      <translation>位于栅格以外的点</translation>
    </message>
    <message>
      <source>Points where a factor has no data</source>
      <translation>某一因子无数据的点</translation>
    </message>
    <message>
      <source>Points with factor values</source>
      <translation>带因子值的点</translation>
    </message>
    <message>
      <source>Points with label (1 landslide, 0 not), split (train or test), strategy, block, and a field per factor: whole numbers for categories.</source>
      <translation>带有label（1为滑坡，0为非滑坡）、split（train或test）、strategy、block以及每个因子一个字段的点：类别型为整数。</translation>
    </message>
    <message>
      <source>Points with label, split, strategy, block and a field per factor.</source>
      <translation>带有label、split、strategy、block以及每个因子一个字段的点。</translation>
    </message>
    <message>
      <source>Points with their own fields and a field per factor.</source>
      <translation>带有自身字段以及每个因子一个字段的点。</translation>
    </message>
    <message>
      <source>Points written</source>
      <translation>写出的点</translation>
    </message>
    <message>
      <source>Polygons or lines</source>
      <translation>面或线</translation>
    </message>
    <message>
      <source>Polygons outside</source>
      <translation>范围外的多边形</translation>
    </message>
    <message>
      <source>Polygons outside which nothing counts: choose the area in which landslides were mapped.</source>
      <translation>面，其外的一切都不计入：请选择测绘滑坡的区域。</translation>
    </message>
    <message>
      <source>Polygons outside which nothing is predicted.</source>
      <translation>多边形，其外不作预测。</translation>
    </message>
    <message>
      <source>Polygons that do not overlap, such as slope units by r.slopeunits, in any CRS.</source>
      <translation>互不重叠的面，例如由r.slopeunits生成的斜坡单元，任何坐标参照系(CRS)均可。</translation>
    </message>
    <message>
      <source>Polygons: cells whose centre lies outside become nodata.</source>
      <translation>面：中心位于其外的像元设为无数据(nodata)。</translation>
    </message>
    <message>
      <source>Positions that a convolution spans, odd.</source>
      <translation>一次卷积所跨的位置数，为奇数。</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精确率</translation>
    </message>
    <message>
      <source>Precision on held-out samples</source>
      <translation>留出样本的精确率</translation>
    </message>
    <message>
      <source>Predict mapping units</source>
      <translation>预测制图单元</translation>
    </message>
    <message>
      <source>Predict susceptibility</source>
      <translation>预测易发性</translation>
    </message>
    <message>
      <source>Predicted</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>Prediction by an ensemble</source>
      <translation>集成模型的预测方式</translation>
    </message>
    <message>
      <source>Prediction of the susceptibility</source>
      <translation>易发性预测</translation>
    </message>
    <message>
      <source>Principal components and the variance they explain</source>
      <translation>各主成分及其解释的方差</translation>
    </message>
    <message>
      <source>Principal components of {factors} standardised continuous factors at {count:,} {landslides} (Wang &amp; Tang 2024). Those with an eigenvalue above 1 count: {components}, which explain {share} of the variance. A factor's coefficient on a component is its loading divided by the root of the eigenvalue, without its sign; its weight is the mean of its coefficients, weighted by the variance that each component explains.</source>
      <translation>对{count:,}处{landslides}的{factors}个标准化连续型因子作主成分分析(Wang &amp; Tang 2024)。特征值大于1的主成分计入：{components}，它们解释了{share}的方差。因子在某一主成分上的系数为其载荷除以特征值的平方根，不计符号；其权重为各系数按各主成分所解释的方差加权的平均值。</translation>
    </message>
    <message>
      <source>Probability that a cell holds a landslide of an inventory that is complete: the relative susceptibility, corrected for the share of cells with landslides that was given.</source>
      <translation>像元含有完整编目中的滑坡的概率：即按所给出的含滑坡像元占比校正后的相对易发性。</translation>
    </message>
    <message>
      <source>Profile curvature</source>
      <translation>剖面曲率</translation>
    </message>
    <message>
      <source>Puts the factors of another area on one grid, predicts its susceptibility by a model that was trained elsewhere, and zones it. The factors must bear the names that the model knows, in the same units.

Where the new area is unlike the one that the model was trained in, it guesses: the table tells for each factor how many cells lie outside the training range. The zones are natural breaks of this map alone, so that they cannot be compared with another map's.</source>
      <translation>将另一区域的因子统一到一个格网，用在别处训练的模型预测其易发性并分区。因子的名称必须是模型所知的名称，单位相同。

若新区域与模型训练所在的区域不同，模型只是猜测：表格给出每个因子有多少像元超出训练范围。分区仅为该图自身的自然间断点，因此不能与其他图的分区比较。</translation>
    </message>
    <message numerus="yes">
      <source>Python packages are missing: {packages}.</source>
      <translation>
        <numerusform>缺少Python软件包：{packages}。</numerusform>
      </translation>
    </message>
    <message>
      <source>Quantile</source>
      <translation>分位数</translation>
    </message>
    <message>
      <source>ROC curves</source>
      <translation>ROC曲线</translation>
    </message>
    <message>
      <source>ROC curves of both maps.</source>
      <translation>两幅图的ROC曲线。</translation>
    </message>
    <message>
      <source>ROC curves of the held-out landslides.</source>
      <translation>留出滑坡的ROC曲线。</translation>
    </message>
    <message>
      <source>ROC curves of the held-out units with landslides.</source>
      <translation>留出的含滑坡单元的ROC曲线。</translation>
    </message>
    <message>
      <source>ROC curves on the samples.</source>
      <translation>样本的ROC曲线。</translation>
    </message>
    <message>
      <source>ROC, AUC, DeLong, difference, success rate curve, prediction rate curve, change of zones, agreement, validation, map comparison</source>
      <translation>ROC, AUC, DeLong, 差异, 差值, 成功率曲线, 预测率曲线, 分区变化, 一致性, 验证, 地图比较, 图件对比</translation>
    </message>
    <message>
      <source>ROC, AUC, validation, accuracy, success rate curve, prediction rate curve, cross-validation, spatial folds, confusion matrix, F1, calibration</source>
      <translation>ROC, AUC, 验证, 精度评价, 准确率, 成功率曲线, 预测率曲线, 交叉验证, 空间折, 混淆矩阵, F1, 校准</translation>
    </message>
    <message>
      <source>Random</source>
      <translation>随机</translation>
    </message>
    <message>
      <source>Random and spatial split beside that by time</source>
      <translation>与按时间划分并列的随机划分和空间划分</translation>
    </message>
    <message>
      <source>Random cells</source>
      <translation>随机像元</translation>
    </message>
    <message>
      <source>Random cells of the common test</source>
      <translation>公共检验的随机像元</translation>
    </message>
    <message>
      <source>Random folds</source>
      <translation>随机折</translation>
    </message>
    <message>
      <source>Random folds leave near neighbours on both sides; spatial folds hold out whole blocks; folds by time, which need a field of dates (DATE_FIELD), train on what is older than the landslides held out.</source>
      <translation>随机折会使近邻分处两侧；空间折留出整块区域；时间折需要日期字段(DATE_FIELD)，只用早于留出滑坡的数据训练。</translation>
    </message>
    <message>
      <source>Random folds, in which most landslides held out have neighbours that were trained on, have an AUC of {random:.3f} (95 % interval {random_interval}); spatial folds, which hold out whole blocks, {auc:.3f} ({interval}). The second is what to expect where no landslide is known nearby.</source>
      <translation>随机折中，多数留出的滑坡都有参与训练的近邻，AUC为{random:.3f}（95 %区间{random_interval}）；空间折留出整块区域，AUC为{auc:.3f}（{interval}）。在附近没有已知滑坡之处，可期望的是第二个数值。</translation>
    </message>
    <message>
      <source>Random forest</source>
      <translation>随机森林</translation>
    </message>
    <message>
      <source>Random, outside landslides</source>
      <translation>随机，滑坡以外</translation>
    </message>
    <message>
      <source>Range</source>
      <translation>极差</translation>
    </message>
    <message>
      <source>Rate curves of both maps: the share of these landslides in the most susceptible share of the area.</source>
      <translation>两幅图的成功率/预测率曲线：最易发的各面积占比中所含的这些滑坡的占比。</translation>
    </message>
    <message>
      <source>Read its AUC and rate curves alone, which need no threshold.</source>
      <translation>只看其AUC和成功率/预测率曲线，它们不需要阈值。</translation>
    </message>
    <message>
      <source>Reads the factor values at landslides and non-landslide points and parts the samples into training and test. One sample per cell: landslides that share a cell become one.</source>
      <translation>读取滑坡点和非滑坡点处的因子值，并将样本划分为训练和测试。每个像元一个样本：同在一个像元的滑坡合为一个。</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>召回率</translation>
    </message>
    <message>
      <source>Recall on held-out samples</source>
      <translation>留出样本的召回率</translation>
    </message>
    <message>
      <source>Reclassify factors</source>
      <translation>因子重分类</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>红光</translation>
    </message>
    <message>
      <source>Red band</source>
      <translation>红光波段</translation>
    </message>
    <message>
      <source>Reference raster</source>
      <translation>参考栅格</translation>
    </message>
    <message>
      <source>Reflectance = (DN + offset) · scale: 0.0001 for Sentinel-2. The index is the same for any scale.</source>
      <translation>反射率 = (DN + 偏移) · 比例：Sentinel-2为0.0001。无论比例如何，指数都相同。</translation>
    </message>
    <message>
      <source>Relative susceptibility before zoning.</source>
      <translation>分区之前的相对易发性。</translation>
    </message>
    <message>
      <source>Relative susceptibility, 0 to 1: higher is more susceptible. It is not the probability of a landslide, because landslides and non-landslides were sampled in a set ratio.</source>
      <translation>相对易发性，0到1：越高越易发。它不是滑坡发生的概率，因为滑坡和非滑坡是按设定的比率采样的。</translation>
    </message>
    <message>
      <source>Reliability curve of the held-out samples of the paper's protocol, relative to their own mix. Points above the diagonal: more landslides than the score says.</source>
      <translation>论文方案留出样本的可靠性曲线，相对于其自身的构成。对角线以上的点：滑坡多于得分所示。</translation>
    </message>
    <message>
      <source>Relief</source>
      <translation>地形起伏度</translation>
    </message>
    <message>
      <source>Remarks are errors here, because STRICT is set.</source>
      <translation>由于设置了STRICT，此处的提示均视为错误。</translation>
    </message>
    <message>
      <source>Remove the packages of another Python ({folders})?</source>
      <translation>移除另一个Python的软件包({folders})？</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>移除…</translation>
    </message>
    <message>
      <source>Repeat a run from its manifest</source>
      <translation>按清单重复运行</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Report: {path}</source>
      <translation>报告：{path}</translation>
    </message>
    <message>
      <source>Reproject the DEM to a local CRS (UTM) for exact slopes.</source>
      <translation>要得到准确的坡度，请将DEM重投影到当地的坐标参照系(CRS)(UTM)。</translation>
    </message>
    <message>
      <source>Resampled from other grids (RESAMPLING): {factors}.</source>
      <translation>由其他格网重采样(RESAMPLING)：{factors}。</translation>
    </message>
    <message>
      <source>Resampling</source>
      <translation>重采样</translation>
    </message>
    <message>
      <source>Resampling '{how}' would make up categories of '{name}': choose {known}.</source>
      <translation>重采样'{how}'会给'{name}'造出不存在的类别：请从{known}中选择。</translation>
    </message>
    <message>
      <source>Response curves</source>
      <translation>响应曲线</translation>
    </message>
    <message>
      <source>Response to each factor: the mean output (line or bar) if all samples had the same value of it, and the range of the middle four fifths of the samples (band or thin line), on one scale for all factors. The grey strips show where the samples lie. Dotted or hatched: outside what training met.</source>
      <translation>对每个因子的响应：假设所有样本的该因子取同一值时的平均输出（线或条形），以及样本居中五分之四的范围（色带或细线），所有因子采用同一刻度。灰色条带显示样本所在之处。点线或阴影线：超出训练所见的范围。</translation>
    </message>
    <message>
      <source>Rivers</source>
      <translation>河流</translation>
    </message>
    <message>
      <source>Roads</source>
      <translation>道路</translation>
    </message>
    <message>
      <source>Row {number} of a report table has {count} cells, but there are {columns} columns: give each row one cell for each column.</source>
      <translation>报告表的第{number}行有{count}个单元格，但有{columns}列：请使每行的每列都有一个单元格。</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>行数</translation>
    </message>
    <message>
      <source>Rows of the background</source>
      <translation>背景的行数</translation>
    </message>
    <message>
      <source>Runs a model over every cell of a stack that has data in all of the model's factors. Bands are matched to factors by name, not by position; bands that the model does not know are ignored. Rasters of any size are worked on in blocks.

The result is relative susceptibility from 0 to 1, not the probability of a landslide. An ensemble has a second band with the deviation between its members.

Cells outside the range of the training samples, or in a category that training never met, are predicted too, but the model guesses there: they are counted for each factor, and many of them are a warning. A few are usual even where the model was trained, because samples are few; on another area look at them first.</source>
      <translation>对因子栈中模型所有因子均有数据的每个像元运行模型。波段按名称而不是位置与因子对应；模型不认识的波段将被忽略。任意大小的栅格都分块处理。

结果为0到1的相对易发性，而不是滑坡发生的概率。集成还有第二个波段，为其成员之间的偏差。

超出训练样本范围的像元，或属于训练中未出现类别的像元，也会被预测，但模型在那里只是猜测：它们按因子计数，数量多即为警告。即使在模型训练过的区域，少量也属正常，因为样本数量有限；在其他区域请首先查看它们。</translation>
    </message>
    <message>
      <source>Runs a model over mapping units and writes the polygons with their probability, the deviation between the members of an ensemble, and a zone. Zones are natural breaks of the probabilities, in which every unit counts once, whatever its size.

As of cells, the probability is relative: it goes by the share of units with landslides among the samples, or, where the model has both classes weigh alike, by a half.</source>
      <translation>对制图单元运行模型，并写出各面及其概率、集成各成员之间的偏差和分区。分区按概率的自然间断点确定，其中每个单元无论大小均计一次。

与像元一样，该概率是相对的：它取决于样本中含滑坡单元的占比；若模型使两类权重相同，则按一半计。</translation>
    </message>
    <message>
      <source>Runs every step into one folder: stack, classes, information value, non-landslide points, samples, model, susceptibility, zones, tables, map.png, report.html and manifest.json. Landslides are split first: what is held out shapes nothing of the model that is tested. When its figures are known, a model trained anew on all landslides makes the map.

The report gives the usual figures and, beside them, a test that does not flatter, and says what to be careful about.

Only factors and landslides are needed. What the dialog does not ask is set by 'Further settings' (SETTINGS).</source>
      <translation>将全部步骤运行到一个文件夹中：因子栈、分级、信息量、非滑坡点、样本、模型、易发性、分区、各表、map.png、report.html和manifest.json。首先划分滑坡：留出的滑坡不影响被检验的模型的任何内容。得到其各项数值后，再用全部滑坡重新训练一个模型来生成图。

报告给出常用的数值，并在其旁给出不偏乐观的检验，同时说明应当注意之处。

只需要因子和滑坡。对话框中未询问的内容由'更多设置'(SETTINGS)设定。</translation>
    </message>
    <message>
      <source>SAGA gives square metres, GRASS a number of cells; the sign of the latter is dropped. The smallest value is about one cell: where that says otherwise, the area is converted with a warning, or refused.</source>
      <translation>SAGA给出平方米，GRASS给出像元数；后者的符号会被去掉。最小值约为一个像元：若其表明单位不同，则转换面积并给出警告，或拒绝使用。</translation>
    </message>
    <message>
      <source>SCHEDULER and THREADS are both given, and the work is done in one place: leave one of them out.</source>
      <translation>同时给出了 SCHEDULER 和 THREADS，而计算只在一处进行：请省略其中之一。</translation>
    </message>
    <message>
      <source>SETTINGS</source>
      <translation>SETTINGS</translation>
    </message>
    <message>
      <source>SETTINGS '{path}' is neither JSON nor a file that can be read: write {example}, or choose a file.</source>
      <translation>SETTINGS '{path}'既不是JSON，也不是可读取的文件：请写成{example}，或选择文件。</translation>
    </message>
    <message>
      <source>SETTINGS has settings of {idle}, which is not trained here, so they count for nothing.</source>
      <translation>SETTINGS中含有{idle}的设置，但此处不训练它，因此这些设置不起作用。</translation>
    </message>
    <message>
      <source>SPI</source>
      <translation>SPI</translation>
    </message>
    <message>
      <source>Sample non-landslide points</source>
      <translation>采集非滑坡点</translation>
    </message>
    <message>
      <source>Sampled contributions serve where there are many places; their largest standard error is told.</source>
      <translation>地点很多时可采用抽样计算的贡献；会给出其最大标准误差。</translation>
    </message>
    <message>
      <source>Sampled, quick</source>
      <translation>抽样（快速）</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>Samples in a mini-batch.</source>
      <translation>小批量中的样本数。</translation>
    </message>
    <message>
      <source>Samples lack a value in these factors: {counts}: remove the samples that lie outside the factor stack.</source>
      <translation>样本在以下因子中缺少值：{counts}：请删除位于因子栈以外的样本。</translation>
    </message>
    <message>
      <source>Samples of both classes</source>
      <translation>两类样本</translation>
    </message>
    <message>
      <source>Samples of mapping units</source>
      <translation>制图单元样本</translation>
    </message>
    <message>
      <source>Samples to compare with</source>
      <translation>用于对比的样本</translation>
    </message>
    <message>
      <source>Samples to take</source>
      <translation>采用的样本</translation>
    </message>
    <message>
      <source>Samples were held out at random.</source>
      <translation>样本为随机留出。</translation>
    </message>
    <message>
      <source>Say where the map may be trusted</source>
      <translation>指明图在何处可信</translation>
    </message>
    <message>
      <source>Says of every cell how like the training samples it is. A model answers everywhere, also where it has seen nothing like it; the figures of a test hold only for places that are like those it learnt from.

The dissimilarity index is the distance to the nearest training sample, in factors that are scaled and weighed by their importance to the model, over the mean distance between two samples. The local point density counts the samples nearer than the threshold. The threshold is the greatest index that training samples have when each is compared with those of other spatial blocks alone, outliers left out: cells above it are outside the area of applicability (Meyer and Pebesma 2021, as in the R package CAST).

In QGIS what is outside is veiled in grey, and hatched by 'Polygons outside': put the layer above the susceptibility.</source>
      <translation>指出每个像元与训练样本的相似程度。模型在任何地方都会给出结果，即使它从未见过类似的情况；检验的数值只适用于与其学习所用地点相似的地方。

不相似性指数是到最近训练样本的距离除以两个样本之间的平均距离，距离在经过缩放并按对模型的重要性加权的因子中计算。局部点密度统计距离小于阈值的样本数。阈值是每个训练样本只与其他空间块的样本比较时所得的最大指数，异常值除外：高于阈值的像元位于适用范围之外（Meyer and Pebesma 2021，与R包CAST相同）。

在QGIS中，适用范围之外以灰色遮罩显示，并可用“范围外的多边形”绘成阴影线：请将该图层置于易发性图层之上。</translation>
    </message>
    <message>
      <source>Says what raises and what lowers the susceptibility of places, factor by factor: 'slope +0.21, distance to road +0.10, rock −0.05'. Places are points, of which the cell below is explained, or polygons, of which some cells are. Any model file will do, with the stack of its factors; so will the table of 'Information value', with the class stack that it was made of.

Of a model the contributions are Shapley values: they start from the mean prediction of a background and add up to the prediction of the place. Up to 13 factors or groups they are exact, which takes about a second or two for each cell with the default model; sampled ones take a hundredth of that, and their largest standard error is told. A map of information values is the sum of its factors' values, which are its contributions.

The raster says of every cell which factor raises it most above the mean of the background, and what its share of all that raises the cell is. A small network learns the contributions from sampled Shapley values of cells, and is compared with exact ones: how far it is off is told.

Contributions say what this model does, not what causes landslides, and not what would happen if a factor were changed. Where factors go together, what they tell is shared out between them as the model uses them: put such factors into a group. Beside another background they are others.</source>
      <translation>逐个因子说明是什么提高、什么降低了各地点的易发性：'坡度 +0.21, 到道路的距离 +0.10, 岩性 −0.05'。地点可以是点（解释其所在的像元），也可以是面（解释其部分像元）。任何模型文件均可，须配合其因子栈；'信息量'的表也可，须配合生成该表所用的分级栈。

对于模型，贡献为Shapley值：它们从背景的平均预测值开始，累加得到该地点的预测值。因子或分组不超过13个时为精确值，使用默认模型时每个像元约需一两秒；抽样计算只需其百分之一的时间，并给出其最大标准误差。信息量图是其各因子值之和，这些值就是其贡献。

栅格说明每个像元中哪个因子使其高于背景均值最多，以及它在所有提升该像元的贡献中所占的比例。一个小型网络由各像元抽样的 Shapley 值学习贡献，并与精确值比较：会说明相差多少。

贡献说明的是该模型的行为，而不是滑坡的成因，也不说明改变某个因子会发生什么。若几个因子彼此相关，它们的信息会按模型使用它们的方式在其间分摊：请将这类因子放入同一分组。换用其他背景，贡献也会不同。</translation>
    </message>
    <message>
      <source>Says which factors a model relies on. The values of one factor are shuffled among the samples and the drop of the area under the ROC curve is taken, several times for each factor: the larger the drop, the more important the factor. Any model file will do, and any samples with its factors, matched by name.

The response curves show the mean output if all samples had the same value of a factor, over its values; where there are few samples, a curve says little.

Importance of correlated factors cannot be told apart. With one of them shuffled the model still has the other, and each can look less important than the two are; but where the model sets one against the other, by weights of opposite sign, each can look more important. Put such factors into a group to shuffle them together. Importance says what the model does, not what causes landslides.

Where the strategy picked non-landslides by some factors (by the slope, say), the factors that they were picked by look more important than they are for the map.</source>
      <translation>说明模型依赖哪些因子。将某一因子的值在样本之间置换，取ROC曲线下面积的下降，每个因子重复若干次：下降越大，因子越重要。任何模型文件以及含有其因子的任何样本均可，因子按名称对应。

响应曲线显示假设所有样本的某一因子取同一值时的平均输出随该值的变化；样本稀少处，曲线说明不了什么。

无法区分相关因子的重要性。置换其中一个时，模型仍有另一个，因此每个看起来都可能不如两者合计重要；但若模型以符号相反的权重使两者相抵，则每个看起来可能更重要。请将这类因子放入一个组，以便一起置换。重要性说明的是模型如何运作，而不是滑坡的成因。

若策略按某些因子（例如坡度）采集非滑坡，则采集所依据的因子看起来比它们对图的实际作用更重要。</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>比例</translation>
    </message>
    <message>
      <source>Scheduler of a cluster</source>
      <translation>集群调度器</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>得分</translation>
    </message>
    <message>
      <source>Scores of the {side} samples.</source>
      <translation>{side}样本的得分。</translation>
    </message>
    <message>
      <source>Scores reach from {lowest:g} to {highest:g}, so they cannot be compared with shares of landslides: give scores between 0 and 1.</source>
      <translation>得分的范围为{lowest:g}到{highest:g}，因此无法与滑坡占比相比较：请给出0到1之间的得分。</translation>
    </message>
    <message>
      <source>Screen factors (PCA weights)</source>
      <translation>筛选因子(PCA权重)</translation>
    </message>
    <message>
      <source>Screened stack</source>
      <translation>筛选后的因子栈</translation>
    </message>
    <message numerus="yes">
      <source>Screening has {count} landslides to look at and needs {fewest} at least: map more, or raise the training share.</source>
      <translation>
        <numerusform>因子筛选可考察的滑坡为{count}处，至少需要{fewest}处：请测绘更多滑坡，或提高训练比例。</numerusform>
      </translation>
    </message>
    <message>
      <source>Screening of factors</source>
      <translation>因子筛选</translation>
    </message>
    <message>
      <source>Screening of the factors</source>
      <translation>因子筛选</translation>
    </message>
    <message>
      <source>Screening report</source>
      <translation>因子筛选报告</translation>
    </message>
    <message>
      <source>Screening table</source>
      <translation>因子筛选表</translation>
    </message>
    <message>
      <source>Second map</source>
      <translation>第二幅图</translation>
    </message>
    <message>
      <source>Second map read on the grid of the first by</source>
      <translation>按第一幅图的格网读取第二幅图的方法</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Sets two susceptibility maps beside each other on one inventory, wherever they come from and whatever their scale, as long as higher means more prone. Both rank the same landslides against the same random cells; the difference of their AUCs has an interval by spatial blocks, as landslides lie in clusters.

The raster of changes and its table tell which cells are in another zone of the second map than of the first. Only cells with a value in both maps count; the second is read on the grid of the first.

A map ranks landslides better that it was trained on: give samples that held some out of both, or the date from which on landslides are later than both maps.</source>
      <translation>在同一滑坡编目上并列比较两幅易发性图，无论其来源和数值尺度如何，只要值越高表示越易发即可。两幅图以相同的滑坡对相同的随机像元进行排序；由于滑坡成群分布，其AUC之差附有按空间块得出的区间。

变化栅格及其表说明哪些像元在第二幅图中所处的分区与第一幅图不同。只计入在两幅图中均有值的像元；第二幅图按第一幅图的格网读取。

图对其训练所用的滑坡排序更好：请给出从两幅图中都留出了部分滑坡的样本，或给出一个日期，自该日期起的滑坡晚于两幅图。</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Settings and versions</source>
      <translation>设置与版本</translation>
    </message>
    <message>
      <source>Settings of the run</source>
      <translation>运行的设置</translation>
    </message>
    <message>
      <source>Settings of the training</source>
      <translation>训练的设置</translation>
    </message>
    <message>
      <source>Share (%)</source>
      <translation>占比(%)</translation>
    </message>
    <message>
      <source>Share of boosted trees</source>
      <translation>提升树的占比</translation>
    </message>
    <message>
      <source>Share of cells with landslides</source>
      <translation>含滑坡像元的占比</translation>
    </message>
    <message>
      <source>Share of landslides among them</source>
      <translation>其中滑坡的占比</translation>
    </message>
    <message>
      <source>Share of the area (%): zone in the first map (rows) and in the second (columns)</source>
      <translation>面积占比(%)：在第一幅图中的分区（行）与在第二幅图中的分区（列）</translation>
    </message>
    <message>
      <source>Share of the area and of all landslides in each zone.</source>
      <translation>各分区的面积占比和全部滑坡占比。</translation>
    </message>
    <message>
      <source>Share of the area and of the held-out landslides in each zone.</source>
      <translation>各分区的面积占比和留出滑坡占比。</translation>
    </message>
    <message>
      <source>Share of the area in a higher zone of the second map (%)</source>
      <translation>在第二幅图中分区更高的面积占比(%)</translation>
    </message>
    <message>
      <source>Share of the area in a lower zone of the second map (%)</source>
      <translation>在第二幅图中分区更低的面积占比(%)</translation>
    </message>
    <message>
      <source>Share of the area outside the area of applicability</source>
      <translation>适用范围之外的面积占比</translation>
    </message>
    <message>
      <source>Share of the area outside the area of applicability (%)</source>
      <translation>适用范围之外的面积占比(%)</translation>
    </message>
    <message>
      <source>Share of the area, most susceptible first (%)</source>
      <translation>面积占比，最易发者在前(%)</translation>
    </message>
    <message>
      <source>Share of the group (%)</source>
      <translation>占该组的比例(%)</translation>
    </message>
    <message>
      <source>Share of the hidden units left out at random in training.</source>
      <translation>训练中随机去掉的隐藏单元的比例。</translation>
    </message>
    <message>
      <source>Share of the highest zone in the area (%)</source>
      <translation>最高分区的面积占比(%)</translation>
    </message>
    <message>
      <source>Share of the highest zone outside it (%)</source>
      <translation>最高分区位于其外的占比(%)</translation>
    </message>
    <message>
      <source>Share of the landslides (%)</source>
      <translation>滑坡占比(%)</translation>
    </message>
    <message>
      <source>Share of the samples that train; the rest is held out for tests.</source>
      <translation>用于训练的样本的比例；其余留作检验。</translation>
    </message>
    <message>
      <source>Share of the training samples that each member does not learn from, to know when to stop.</source>
      <translation>每个成员不用于学习、而用于判断何时停止的训练样本的比例。</translation>
    </message>
    <message>
      <source>Shares outside</source>
      <translation>范围外的占比</translation>
    </message>
    <message>
      <source>Shortest distance between points</source>
      <translation>点之间的最短距离</translation>
    </message>
    <message>
      <source>Shuffles of each factor</source>
      <translation>每个因子的置换次数</translation>
    </message>
    <message>
      <source>Side of a cell.</source>
      <translation>像元的边长。</translation>
    </message>
    <message>
      <source>Side of the spatial blocks</source>
      <translation>空间块的边长</translation>
    </message>
    <message>
      <source>Side of the spatial blocks (folds)</source>
      <translation>空间块的边长（折）</translation>
    </message>
    <message>
      <source>Side of the spatial blocks (metres)</source>
      <translation>空间块的边长（米）</translation>
    </message>
    <message>
      <source>Side of the square of cells around a cell that the model looks at, odd.</source>
      <translation>模型所考察的像元周围方形窗口的边长（像元数），须为奇数。</translation>
    </message>
    <message>
      <source>Side of the square window of {factors}. It is rounded to an odd number of cells, at least 3.</source>
      <translation>{factors}的方形窗口的边长。它会取整为奇数个像元，至少3个。</translation>
    </message>
    <message>
      <source>Single files</source>
      <translation>单个文件</translation>
    </message>
    <message>
      <source>Size of a cell on the ground</source>
      <translation>像元的地面大小</translation>
    </message>
    <message>
      <source>Size of attention</source>
      <translation>注意力的大小</translation>
    </message>
    <message>
      <source>Size of embedding</source>
      <translation>嵌入的大小</translation>
    </message>
    <message>
      <source>Slope (degrees)</source>
      <translation>坡度（度）</translation>
    </message>
    <message>
      <source>Slope limit (factor {factor})</source>
      <translation>坡度上限（因子{factor}）</translation>
    </message>
    <message>
      <source>Slope strategy: name of the slope factor</source>
      <translation>坡度策略：坡度因子的名称</translation>
    </message>
    <message>
      <source>Slope strategy: slope at most (degrees)</source>
      <translation>坡度策略：最大坡度（度）</translation>
    </message>
    <message>
      <source>Smaller patches become part of their largest neighbour; 1 keeps all.</source>
      <translation>更小的图斑并入与其相邻的最大图斑；1表示全部保留。</translation>
    </message>
    <message>
      <source>Smallest patch of the polygons (cells)</source>
      <translation>面的最小图斑（像元）</translation>
    </message>
    <message>
      <source>Smoothing constant</source>
      <translation>平滑常数</translation>
    </message>
    <message>
      <source>Smoothing of information values (α)</source>
      <translation>信息量的平滑(α)</translation>
    </message>
    <message>
      <source>So many cells of each polygon, evenly along the order of their predictions, are explained; their mean is shown.</source>
      <translation>每个面中解释此数目的像元，按预测值排序后等间隔选取；显示其平均值。</translation>
    </message>
    <message>
      <source>So many samples or cells, evenly along the order of their predictions, are what a place is compared with.</source>
      <translation>与地点相比较的样本或像元的数目，按预测值排序后等间隔选取。</translation>
    </message>
    <message>
      <source>Software</source>
      <translation>软件</translation>
    </message>
    <message>
      <source>Some factors go together: {pairs}. What they tell is shared out between them as this model uses them, and another model, as good, may share it otherwise: read them together, or put them into a group.</source>
      <translation>有些因子彼此相关：{pairs}。它们的信息按该模型使用它们的方式在其间分摊，而另一个同样好的模型可能以不同方式分摊：请将它们合在一起解读，或放入同一分组。</translation>
    </message>
    <message>
      <source>Some labels are neither 0 nor 1: use 1 for landslides and 0 for other places.</source>
      <translation>有些标签既不是0也不是1：请用1表示滑坡，用0表示其他位置。</translation>
    </message>
    <message>
      <source>Some scores are not finite numbers: leave out samples without a score.</source>
      <translation>有些得分不是有限数：请去掉没有得分的样本。</translation>
    </message>
    <message>
      <source>Some values are infinite, not a number or too large for float32 (3.4e38): mark such cells as nodata in the raster.</source>
      <translation>有些值为无穷大、非数值，或对float32过大(3.4e38)：请在栅格中将这些像元标为无数据(nodata)。</translation>
    </message>
    <message>
      <source>Something happened that the plugin does not foresee ({kind}: {error}): please report it with these parameters.</source>
      <translation>发生了插件未预料到的情况（{kind}：{error}）：请连同这些参数一起报告。</translation>
    </message>
    <message>
      <source>Spatial blocks of {block_size:g} m, by the landslides' nearest-neighbour distances: {columns} × {rows} of them.</source>
      <translation>边长{block_size:g} m的空间块，根据滑坡的最近邻距离确定：共{columns} × {rows}个。</translation>
    </message>
    <message>
      <source>Spatial blocks of {size:g} m are more than {most} along a side of the raster: choose at least {shortest:.3g} m.</source>
      <translation>边长{size:g} m的空间块沿栅格一边超过{most}个：请至少选择{shortest:.3g} m。</translation>
    </message>
    <message>
      <source>Spatial blocks of {size:g} m are smaller than a cell of the raster ({shortest:.3g} m): choose a multiple of the distance between landslides.</source>
      <translation>{size:g} m的空间块小于栅格的像元({shortest:.3g} m)：请选择滑坡间距的若干倍。</translation>
    </message>
    <message>
      <source>Spatial folds</source>
      <translation>空间折</translation>
    </message>
    <message>
      <source>Spatial folds, which hold out whole blocks, have an AUC of {auc:.3f} (95 % interval {interval}): that is what to expect where no landslide is known nearby.</source>
      <translation>空间折留出整块区域，AUC为{auc:.3f}（95 %区间{interval}）：在附近没有已知滑坡之处，可期望的就是这个数值。</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>划分</translation>
    </message>
    <message>
      <source>Split by time: {before:,} cells with landslides before {date} train, {after:,} from then on are held out.</source>
      <translation>按时间划分：{date}之前的{before:,}个含滑坡像元用于训练，此后的{after:,}个留出。</translation>
    </message>
    <message>
      <source>Square metres (SAGA)</source>
      <translation>平方米(SAGA)</translation>
    </message>
    <message>
      <source>Stale, as QGIS has another Python now: {folders}.</source>
      <translation>已失效，因为QGIS现在使用另一个Python：{folders}。</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>Stands on the map and the report.</source>
      <translation>显示在地图和报告上。</translation>
    </message>
    <message>
      <source>Stands on the report and the map.</source>
      <translation>印在报告和图上。</translation>
    </message>
    <message>
      <source>Stands on the report and, unless it is an SVG, on the map: a picture of at most 1 MB.</source>
      <translation>印在报告上，若不是SVG也印在图上：不超过1 MB的图片。</translation>
    </message>
    <message>
      <source>Stands on the report.</source>
      <translation>显示在报告上。</translation>
    </message>
    <message>
      <source>Start of all contributions</source>
      <translation>所有贡献的起始值</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Statistics</source>
      <translation>统计量</translation>
    </message>
    <message>
      <source>Step {number} of {count}: {title}</source>
      <translation>第{number}步，共{count}步：{title}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stop at what looks like a mistake</source>
      <translation>遇到疑似错误时停止</translation>
    </message>
    <message>
      <source>Strategies for non-landslides</source>
      <translation>非滑坡的采样策略</translation>
    </message>
    <message>
      <source>Strategy '{strategy}' is not possible here. {why}</source>
      <translation>策略'{strategy}'在此处不可行。{why}</translation>
    </message>
    <message>
      <source>Strategy for non-landslides</source>
      <translation>非滑坡的采样策略</translation>
    </message>
    <message>
      <source>Strategy {strategy}: {count} of {eligible:,} eligible cells chosen.</source>
      <translation>策略{strategy}：从{eligible:,}个符合条件的像元中选取了{count}个。</translation>
    </message>
    <message>
      <source>Stream power index (SPI)</source>
      <translation>水流强度指数(SPI)</translation>
    </message>
    <message>
      <source>Study area</source>
      <translation>研究区</translation>
    </message>
    <message>
      <source>Success and prediction rate curves: the share of landslides in the most susceptible share of the area.</source>
      <translation>成功率和预测率曲线：最易发的各面积占比中所含的滑坡占比。</translation>
    </message>
    <message>
      <source>Such a ranking is usually called {grade}.</source>
      <translation>这样的排序通常称为{grade}。</translation>
    </message>
    <message>
      <source>Such a rule drops some factors of any set. A weight says how much a factor varies together with others at the landslides, not how well it tells landslides from other places: before a factor is given up, compare the common held-out test with and without it.</source>
      <translation>这样的规则会从任何一组因子中剔除一些。权重说明因子在滑坡处与其他因子共同变化的程度，而不是它区分滑坡与其他位置的能力：放弃某个因子之前，请比较有它和没有它时的公共留出检验。</translation>
    </message>
    <message>
      <source>Such points can be easy to tell from landslides, so this figure can be high for any model and says little about the map.</source>
      <translation>这样的点可能容易与滑坡区分，因此该数值对任何模型都可能很高，对图的说明意义不大。</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>汇总</translation>
    </message>
    <message>
      <source>Summary of a map per unit</source>
      <translation>按单元汇总地图</translation>
    </message>
    <message>
      <source>Support vector machine</source>
      <translation>支持向量机</translation>
    </message>
    <message>
      <source>Surface cut</source>
      <translation>地表切割度</translation>
    </message>
    <message>
      <source>Surface roughness</source>
      <translation>地表粗糙度</translation>
    </message>
    <message>
      <source>Susceptibility</source>
      <translation>易发性</translation>
    </message>
    <message>
      <source>Susceptibility map</source>
      <translation>易发性图</translation>
    </message>
    <message>
      <source>Susceptibility zones</source>
      <translation>易发性分区</translation>
    </message>
    <message>
      <source>Susceptibility zones (natural breaks over all cells). Dots: landslides of the training (white) and of the test (black).</source>
      <translation>易发性分区（基于所有像元的自然间断点）。圆点：训练滑坡（白色）和测试滑坡（黑色）。</translation>
    </message>
    <message>
      <source>Susceptibility zones (natural breaks over all cells). Dots: landslides, from all of which the map was made.</source>
      <translation>易发性分区（基于所有像元的自然间断点）。圆点：滑坡，图由全部这些滑坡生成。</translation>
    </message>
    <message>
      <source>Susceptibility zones, by the limits of '{source}', so that both maps can be compared. Dots: landslides.</source>
      <translation>易发性分区，采用'{source}'的界限，以便比较两幅图。圆点：滑坡。</translation>
    </message>
    <message>
      <source>Susceptibility, zones, tables, map.png, report.html, the model file and manifest.json.</source>
      <translation>易发性、分区、表格、map.png、report.html、模型文件和manifest.json。</translation>
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
      <translation>表</translation>
    </message>
    <message>
      <source>Table of changes</source>
      <translation>变化表</translation>
    </message>
    <message>
      <source>Table of the tests</source>
      <translation>检验表</translation>
    </message>
    <message>
      <source>Table {number}.</source>
      <translation>表{number}。</translation>
    </message>
    <message>
      <source>Take every cell of a polygon</source>
      <translation>采用面内的每个像元</translation>
    </message>
    <message>
      <source>Terrain factors</source>
      <translation>地形因子</translation>
    </message>
    <message>
      <source>Terrain factors from DEM</source>
      <translation>由DEM计算地形因子</translation>
    </message>
    <message>
      <source>Test landslides</source>
      <translation>测试滑坡</translation>
    </message>
    <message>
      <source>Test non-landslides</source>
      <translation>测试非滑坡</translation>
    </message>
    <message>
      <source>Test on the held-out places inside and outside the area of applicability</source>
      <translation>在适用范围内外的留出地点上的检验</translation>
    </message>
    <message>
      <source>Test on the landslides held out</source>
      <translation>用留出的滑坡检验</translation>
    </message>
    <message>
      <source>That could not be measured: too few landslides or places were held out.</source>
      <translation>无法测定：留出的滑坡或地点太少。</translation>
    </message>
    <message>
      <source>That is worse than chance: do not use this map.</source>
      <translation>这比偶然还差：请勿使用此图。</translation>
    </message>
    <message>
      <source>That the landslides are ranked against; all cells, if there are fewer.</source>
      <translation>滑坡与之比较排序；若像元不足，则取全部像元。</translation>
    </message>
    <message>
      <source>The Brier score, the mean squared difference between score and label, is {brier:.3f}, {better} the {no_skill:.3f} of a map that gives every place the same score. The expected calibration error, the mean difference between score and share over the bins of the figure, is {error:.3f}.</source>
      <translation>Brier评分，即得分与标签之差的平方的平均值，为{brier:.3f}，{better}对各处给出相同得分的图的{no_skill:.3f}。期望校准误差，即图中各分箱的得分与占比之差的平均值，为{error:.3f}。</translation>
    </message>
    <message>
      <source>The DEM '{path}'</source>
      <translation>DEM '{path}'</translation>
    </message>
    <message>
      <source>The DEM '{path}' has no CRS: metres in a plane are assumed.</source>
      <translation>DEM '{path}'没有坐标参照系(CRS)：假定为平面上的米。</translation>
    </message>
    <message>
      <source>The DEM '{path}' has no position and no cell size: georeference it first.</source>
      <translation>DEM '{path}'没有位置和像元大小：请先进行地理配准。</translation>
    </message>
    <message>
      <source>The DEM '{path}' has no valid cell: check the file.</source>
      <translation>DEM '{path}'没有有效像元：请检查该文件。</translation>
    </message>
    <message>
      <source>The DEM '{path}' has {count} bands: the first one is taken.</source>
      <translation>DEM '{path}'有{count}个波段：采用第一个。</translation>
    </message>
    <message>
      <source>The DEM '{path}' is rotated or upside down: warp it to a north-up grid first.</source>
      <translation>DEM '{path}'经过旋转或上下颠倒：请先将其变换到正北朝上的格网。</translation>
    </message>
    <message>
      <source>The GRASS ASCII raster '{path}' holds nulls (*), which GDAL {version} reads as 0: export it from GRASS by r.out.gdal, or put -9999 for each * and 'null: -9999' into its head.</source>
      <translation>GRASS ASCII栅格'{path}'含有空值(*)，GDAL {version}会将其读为0：请在GRASS中用r.out.gdal导出，或将每个*改为-9999，并在其文件头中写入'null: -9999'。</translation>
    </message>
    <message>
      <source>The GeoPackage '{path}' holds several layers ({others}), all of which would be replaced: choose a file of its own.</source>
      <translation>GeoPackage '{path}'含有多个图层({others})，它们都将被替换：请选择单独的文件。</translation>
    </message>
    <message>
      <source>The Python '{python}' has no pip: use the command instead.</source>
      <translation>Python '{python}'没有pip：请改用命令。</translation>
    </message>
    <message>
      <source>The Python package {packages} cannot be imported ({error}): {advice}</source>
      <translation>无法导入Python软件包{packages}({error})：{advice}</translation>
    </message>
    <message numerus="yes">
      <source>The Python packages {packages} are not installed: {advice}</source>
      <translation>
        <numerusform>未安装Python软件包{packages}：{advice}</numerusform>
      </translation>
    </message>
    <message>
      <source>The SAGA grid '{path}' says that its numbers are to be multiplied by {factor} (Z_FACTOR), which GDAL leaves out: save it from SAGA as a GeoTIFF.</source>
      <translation>SAGA格网'{path}'注明其数字须乘以{factor}(Z_FACTOR)，而GDAL不做此换算：请在SAGA中将其另存为GeoTIFF。</translation>
    </message>
    <message>
      <source>The SAGA grid '{path}' takes all values from {low} to {high} for nodata, of which GDAL takes {low} alone: give it one nodata value in SAGA, or save it from there as a GeoTIFF.</source>
      <translation>SAGA格网'{path}'将{low}到{high}的所有值都视为无数据(nodata)，而GDAL只将{low}视为无数据：请在SAGA中为其设定单一的无数据值，或从中另存为GeoTIFF。</translation>
    </message>
    <message>
      <source>The XML that describes the raster '{path}' is not read ({reason}): make a GeoTIFF of it first.</source>
      <translation>无法读取描述栅格'{path}'的XML({reason})：请先将其转为GeoTIFF。</translation>
    </message>
    <message>
      <source>The author '{start}' is no line of at most {most} characters: shorten it.</source>
      <translation>作者'{start}'不是至多{most}个字符的一行文字：请缩短。</translation>
    </message>
    <message>
      <source>The background is taken from the training samples among them. Left empty: from all cells of the stack, so that contributions start from the mean of the area.</source>
      <translation>背景取自其中的训练样本。留空：取自因子栈的全部像元，使贡献从区域的平均值开始。</translation>
    </message>
    <message>
      <source>The band to zone; 1 if left out.</source>
      <translation>要分区的波段；不填则为1。</translation>
    </message>
    <message>
      <source>The breaks of '{name}' ({limits}) leave all of its values in one class.</source>
      <translation>'{name}'的间断点({limits})使其所有值都落在同一分级中。</translation>
    </message>
    <message>
      <source>The breaks of '{name}' are missing: give one or more.</source>
      <translation>缺少'{name}'的间断点：请给出一个或多个。</translation>
    </message>
    <message>
      <source>The breaks of '{name}' are {limits}: write them ascending, each once.</source>
      <translation>'{name}'的间断点为{limits}：请按升序书写，每个只写一次。</translation>
    </message>
    <message>
      <source>The catchment area '{path}' holds whole numbers from 0, the cells above each without itself, as ArcGIS's Flow Accumulation counts: one is added to each.</source>
      <translation>汇水面积'{path}'含有从0开始的整数，即每个像元上游的像元数，不含其自身，与ArcGIS的Flow Accumulation的计数方式相同：将给每个值加1。</translation>
    </message>
    <message>
      <source>The catchment area '{path}' holds {value:g} in {count:,} cells and no other number below 0, which looks like nodata that is not declared: declare it (gdal_edit -a_nodata).</source>
      <translation>汇水面积'{path}'在{count:,}个像元中的值为{value:g}，且没有其他小于0的数，看起来像未声明的无数据(nodata)值：请将其声明(gdal_edit -a_nodata)。</translation>
    </message>
    <message>
      <source>The catchment area '{path}' is 0 in {count:,} cells of the DEM, and yet each drains itself at least: declare 0 as nodata if that is what it means (gdal_edit -a_nodata 0), or compute it from this DEM.</source>
      <translation>汇水面积'{path}'在DEM的{count:,}个像元中为0，而每个像元至少汇集其自身：如果0表示无数据(nodata)，请如此声明(gdal_edit -a_nodata 0)，或由该DEM计算汇水面积。</translation>
    </message>
    <message>
      <source>The catchment area '{path}' is below 0 in {count:,} of {known:,} cells, as GRASS's r.watershed marks those that water from outside the map may reach: the signs are left out.</source>
      <translation>汇水面积'{path}'在{known:,}个像元中有{count:,}个小于0，GRASS的r.watershed以此标记可能有图外来水的像元：符号将被去掉。</translation>
    </message>
    <message>
      <source>The catchment area '{path}' is not on the grid of the DEM '{dem}': compute it from this DEM.</source>
      <translation>汇水面积'{path}'不在DEM '{dem}'的格网上：请由该DEM计算。</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' has {count:,} categories, more than the {most:,} that a class stack can hold: join some of them, or build the stack with it as continuous.</source>
      <translation>类别型因子'{name}'有{count:,}个类别，超过分级栈所能容纳的{most:,}个：请合并其中一些，或在构建因子栈时将其作为连续型。</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' holds more than {most} different values: take it as continuous.</source>
      <translation>类别型因子'{name}'含有超过{most}个不同的值：请将其作为连续型。</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' holds numbers of {largest:,} and more, which a stack cannot tell apart: renumber its categories.</source>
      <translation>类别型因子'{name}'含有{largest:,}及以上的数字，因子栈无法区分它们：请对其类别重新编号。</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' holds numbers that are not quite whole, which a virtual stack cannot round: end the output's name with .tif.</source>
      <translation>类别型因子'{name}'含有不完全是整数的数字，虚拟栈无法将其取整：请让输出名称以.tif结尾。</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' holds {value:.9g}, but categories are whole numbers below {largest:,}: take it as continuous, or number its categories anew.</source>
      <translation>类别型因子'{name}'含有{value:.9g}，但类别须为小于{largest:,}的整数：请将其作为连续型，或对其类别重新编号。</translation>
    </message>
    <message>
      <source>The categorical factor '{name}' holds {value:.9g}: categories must be whole numbers, so take it as continuous or reclassify it.</source>
      <translation>类别型因子'{name}'含有{value:.9g}：类别必须为整数，因此请将其作为连续型或重分类。</translation>
    </message>
    <message>
      <source>The category {category:.17g} is given twice (as {kind}): name each one once.</source>
      <translation>类别{category:.17g}被给出了两次（作为{kind}）：每个请只列出一次。</translation>
    </message>
    <message>
      <source>The cell size {cell_size} is not a length: give metres above 0.</source>
      <translation>像元大小{cell_size}不是长度：请给出大于0的米数。</translation>
    </message>
    <message>
      <source>The cells of the raster '{path}' have no position, or no size that can be measured: georeference it anew.</source>
      <translation>栅格'{path}'的像元没有位置，或大小无法量算：请重新进行地理配准。</translation>
    </message>
    <message>
      <source>The class breaks '{breaks}' are not all finite numbers up to 3.4e38: mend them.</source>
      <translation>分级间断点'{breaks}'并非都是不超过3.4e38的有限数：请改正。</translation>
    </message>
    <message>
      <source>The class breaks '{breaks}' are not all numbers: write them like '10, 20.5, 40', with decimal points.</source>
      <translation>分级间断点'{breaks}'不全是数字：请写成'10, 20.5, 40'的形式，使用小数点。</translation>
    </message>
    <message>
      <source>The class breaks '{breaks}' do not ascend: give each once, from the lowest to the highest (numbers that agree in their first seven digits are one).</source>
      <translation>分级间断点'{breaks}'不是升序：请从最低到最高给出，每个只给一次（前七位数字相同的视为同一个数）。</translation>
    </message>
    <message numerus="yes">
      <source>The columns 'held out' are of the model that was tested before: where it ranked the {count:,} landslides kept out of its training, by zones as large as these.</source>
      <translation>
        <numerusform>'留出'各列属于此前被检验的模型：它按与此同样大小的分区，将未参与其训练的{count:,}处滑坡排在了哪里。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The columns 'held out' count only the {count:,} landslides kept out of training, and do not.</source>
      <translation>
        <numerusform>'留出'各列只计入未参与训练的{count:,}处滑坡，因此不会偏乐观。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The columns 'held out' count only the {count:,} landslides kept out of training.</source>
      <translation>
        <numerusform>'留出'各列只计入未参与训练的{count:,}处滑坡。</numerusform>
      </translation>
    </message>
    <message>
      <source>The columns 'landslides' to 'frequency ratio' count all {landslides:,} landslides, as the paper does: the map was made from them, and as its model may know them by heart, these columns can flatter.</source>
      <translation>从'滑坡'到'频率比'各列与论文一样计入全部{landslides:,}处滑坡：图由这些滑坡生成，由于其模型可能已经记住了它们，这些列可能偏乐观。</translation>
    </message>
    <message>
      <source>The columns 'landslides' to 'frequency ratio' count all {landslides:,} landslides, as the paper does: those that the model was trained on are among them, and as it may know these by heart, these columns can flatter.</source>
      <translation>从'滑坡'到'频率比'各列与论文一样计入全部{landslides:,}处滑坡：其中包括模型训练时用过的滑坡，由于模型可能已经记住了它们，这些列可能偏乐观。</translation>
    </message>
    <message>
      <source>The columns '{x}' and '{y}' of the {what} table hold no coordinates that can be read (the first are '{x_text}' and '{y_text}'): write degrees as decimal numbers, longitude within 180 and latitude within 90.</source>
      <translation>{what}表的列'{x}'和'{y}'不含可读取的坐标（第一个坐标为'{x_text}'和'{y_text}'）：请将度写为十进制小数，经度在180以内，纬度在90以内。</translation>
    </message>
    <message numerus="yes">
      <source>The common held-out test asks what a user of the map needs to know: whether the {count:,} landslides kept out of training rank above {cells:,} cells drawn at random from {where}: {auc}.</source>
      <translation>
        <numerusform>公共留出检验考察图的使用者需要知道的问题：未参与训练的{count:,}处滑坡是否排在从{where}随机抽取的{cells:,}个像元之前：{auc}。</numerusform>
      </translation>
    </message>
    <message>
      <source>The common held-out test, folds and intervals are added to it by this software.</source>
      <translation>公共留出检验、折和区间由本软件补充。</translation>
    </message>
    <message>
      <source>The conditioning factors of the new area, one raster each, or a stack.</source>
      <translation>新区域的影响因子，每个一个栅格，或一个因子栈。</translation>
    </message>
    <message>
      <source>The conditioning factors, one raster each (or one band each). A factor is named after its layer or file, or after its band where these say nothing.</source>
      <translation>影响因子，每个一个栅格（或每个一个波段）。因子以其图层或文件命名；若两者不能说明内容，则以其波段命名。</translation>
    </message>
    <message>
      <source>The conditioning factors, one raster each, or one factor stack. Each is named after its layer, file or band.</source>
      <translation>影响因子，每个一个栅格，或为一个因子栈。每个因子以其图层、文件或波段命名。</translation>
    </message>
    <message>
      <source>The conditioning factors, one raster each.</source>
      <translation>影响因子，每个一个栅格。</translation>
    </message>
    <message>
      <source>The confidence level is {level} but must lie between 0 and 1, such as 0.95.</source>
      <translation>置信水平为{level}，但必须介于0和1之间，例如0.95。</translation>
    </message>
    <message>
      <source>The contributions are those of the model that made the map. The samples that were held out for the test trained it too: here they are places of the area, and test nothing.</source>
      <translation>贡献属于生成图的模型。为检验而留出的样本也参与了它的训练：在这里它们只是区域中的地点，不用于任何检验。</translation>
    </message>
    <message>
      <source>The contributions of every cell are learnt from sampled Shapley values. Beside better sampled ones at {cells} cells a contribution is off by {error:.2g} on average. The same factor raises most in {agreement:.0f} % of these cells; in the others the factor of the raster raises by {lost:.2g} less than the exact one. Its share is off by {share:.1f} percentage points.</source>
      <translation>每个像元的贡献由抽样的 Shapley 值学习得到。与 {cells} 个像元上抽样更充分的值相比，贡献平均相差 {error:.2g}。其中 {agreement:.0f} % 的像元提升最多的因子相同；在其余像元中，栅格的因子比精确的因子少提升 {lost:.2g}。其占比相差 {share:.1f} 个百分点。</translation>
    </message>
    <message>
      <source>The contributions of every cell are learnt from sampled Shapley values. Beside exact ones at {cells} cells a contribution is off by {error:.2g} on average. The same factor raises most in {agreement:.0f} % of these cells; in the others the factor of the raster raises by {lost:.2g} less than the exact one. Its share is off by {share:.1f} percentage points.</source>
      <translation>每个像元的贡献由抽样的 Shapley 值学习得到。与 {cells} 个像元上的精确值相比，贡献平均相差 {error:.2g}。其中 {agreement:.0f} % 的像元提升最多的因子相同；在其余像元中，栅格的因子比精确的因子少提升 {lost:.2g}。其占比相差 {share:.1f} 个百分点。</translation>
    </message>
    <message>
      <source>The coordinate reference system '{crs}' is not understood: assign a known one.</source>
      <translation>无法理解坐标参照系'{crs}'：请指定已知的坐标参照系。</translation>
    </message>
    <message>
      <source>The dask scheduler whose workers do the work, with the same results: its address, such as tcp://host:8786, or its scheduler file. They need the same plugin, packages and paths. Left empty: the environment variable LANDSLIDE_SCHEDULER, or this computer.</source>
      <translation>由其工作进程完成计算的 dask 调度器，结果相同：其地址，例如 tcp://host:8786，或其调度器文件。它们需要相同的插件、软件包和路径。留空：使用环境变量 LANDSLIDE_SCHEDULER，或本机。</translation>
    </message>
    <message>
      <source>The description of a factor is damaged ({damage}): train the model again.</source>
      <translation>某个因子的描述已损坏({damage})：请重新训练模型。</translation>
    </message>
    <message>
      <source>The difference</source>
      <translation>差异</translation>
    </message>
    <message>
      <source>The difference of {difference:.3f} to the next, {second} ({auc:.3f}), may be {chance}: choose between them by what is simpler.</source>
      <translation>与次优的{second}({auc:.3f})相差{difference:.3f}，可能属于{chance}：请选择其中更简单的。</translation>
    </message>
    <message>
      <source>The difference of {gap:.3f}</source>
      <translation>{gap:.3f}的差异</translation>
    </message>
    <message>
      <source>The digital elevation model: band 1, north up, in metres or with a z-factor.</source>
      <translation>数字高程模型：波段1，正北朝上，以米为单位或带有Z系数。</translation>
    </message>
    <message>
      <source>The drop is the mean over the shuffles, the standard deviation that between them. The interval is of the mean drop and says how far it might differ with other samples as many as these.</source>
      <translation>下降是各次打乱的平均值，标准差是它们之间的标准差。区间是平均下降的区间，说明换用同样多的其他样本时它可能相差多少。</translation>
    </message>
    <message>
      <source>The ensemble itself makes the map, because no small model could imitate it closely: at {cells:,} cells that the imitation did not learn from it differs by {difference:.4f} on average (at most {most:g} is wanted), and {alike:.1f} % of them are in the same zone (at least {fewest:g} %).</source>
      <translation>地图由集成模型本身绘制，因为没有小模型能足够接近地模仿它：在模仿模型未学习过的 {cells:,} 个像元上，平均相差 {difference:.4f}（要求不超过 {most:g}），其中 {alike:.1f} % 处于相同分区（要求至少 {fewest:g} %）。</translation>
    </message>
    <message>
      <source>The factor '{factor}' holds categories, but the slope strategy needs a slope in degrees: name the factor that holds it.</source>
      <translation>因子'{factor}'含有的是类别，而坡度策略需要以度为单位的坡度：请指定表示坡度的因子。</translation>
    </message>
    <message>
      <source>The factor '{member}' is in two groups: leave it in one.</source>
      <translation>因子'{member}'出现在两个组中：请只保留在一个组中。</translation>
    </message>
    <message>
      <source>The factor '{name}'</source>
      <translation>因子'{name}'</translation>
    </message>
    <message>
      <source>The factor '{name}' alone tells the landslides from other places (AUC {auc:.3f}), which is too good to be true: it looks as if it was made from the landslides themselves, such as their density, a buffer or a distance to them.</source>
      <translation>仅凭因子'{name}'就能将滑坡与其他位置区分开(AUC {auc:.3f})，好得令人难以置信：它似乎是由滑坡本身生成的，例如滑坡密度、滑坡缓冲区或到滑坡的距离。</translation>
    </message>
    <message>
      <source>The factor '{name}' has no cell with data there, so none is valid in all {count} factors: check its file, its nodata value and its position, or leave it out.</source>
      <translation>因子'{name}'在该处没有含数据的像元，因此没有像元在全部{count}个因子中均有效：请检查其文件、无数据(nodata)值和位置，或将其去掉。</translation>
    </message>
    <message>
      <source>The factor '{name}' has no data at {lost:,} of the {all:,} landslides, which are therefore lost to all.</source>
      <translation>因子'{name}'在{all:,}处滑坡中的{lost:,}处没有数据，因此这些滑坡在所有因子中都无法使用。</translation>
    </message>
    <message>
      <source>The factor '{name}' has no data in {missing:,} of {fullest:,} cells ({share:.0f} %), which all steps leave out because of it.</source>
      <translation>因子'{name}'在{fullest:,}个像元中的{missing:,}个没有数据({share:.0f}%)，所有步骤都会因此略去这些像元。</translation>
    </message>
    <message>
      <source>The factor '{name}' has too few different values for {classes} classes: it gets {count}.</source>
      <translation>因子'{name}'的不同值太少，不足以分为{classes}级：分为{count}级。</translation>
    </message>
    <message>
      <source>The factor '{name}' has {count:,} categories in the units, and each becomes a field, of which at most {most} can be: put categories together, or take it as continuous.</source>
      <translation>因子'{name}'在单元中有{count:,}个类别，每个类别成为一个字段，而字段最多只能有{most}个：请合并类别，或将其视为连续因子。</translation>
    </message>
    <message>
      <source>The factor '{name}' holds a few whole numbers that look like codes of categories.</source>
      <translation>因子'{name}'只含少数几个整数，看起来像类别代码。</translation>
    </message>
    <message>
      <source>The factor '{name}' holds a single value ({value:g}): it tells nothing.</source>
      <translation>因子'{name}'只有单一的值({value:g})：它不提供任何信息。</translation>
    </message>
    <message>
      <source>The factor '{name}' is in '{here}' in the stack '{path}', but the model was trained in '{trained}': build the stack with this factor in {trained} ({how}).</source>
      <translation>因子'{name}'在因子栈'{path}'中的单位为'{here}'，但模型训练时的单位为'{trained}'：请用单位为{trained}的该因子构建栈({how})。</translation>
    </message>
    <message>
      <source>The factor '{name}' is in '{here}' in the stack, but the model was trained in '{trained}'.</source>
      <translation>因子'{name}'在因子栈中的单位为'{here}'，但模型训练时的单位为'{trained}'。</translation>
    </message>
    <message>
      <source>The factor '{name}' is in {units} in the samples.</source>
      <translation>样本中因子'{name}'的单位为{units}。</translation>
    </message>
    <message>
      <source>The factor '{name}' is probably categorical: its layer has a paletted legend.</source>
      <translation>因子'{name}'很可能是类别型：其图层具有调色板图例。</translation>
    </message>
    <message>
      <source>The factor '{name}' is probably categorical: its raster has a palette.</source>
      <translation>因子'{name}'很可能是类别型：其栅格具有调色板。</translation>
    </message>
    <message>
      <source>The factor '{name}' is probably categorical: its raster has an attribute table.</source>
      <translation>因子'{name}'很可能是类别型：其栅格具有属性表。</translation>
    </message>
    <message>
      <source>The factor '{name}' is probably categorical: its raster is of an integer type and holds only {count} different values.</source>
      <translation>因子'{name}'很可能是类别型：其栅格为整数类型，且只有{count}个不同的值。</translation>
    </message>
    <message>
      <source>The factor '{name}' is probably categorical: its raster names its values ({some}).</source>
      <translation>因子'{name}'很可能是类别型：其栅格为各值命名({some})。</translation>
    </message>
    <message>
      <source>The factor '{name}' of '{path}' is categorical (KIND), but holds fractions such as {value:.6g}: build the stack anew, without '{name}' among its categorical factors.</source>
      <translation>'{path}'的因子'{name}'为类别型(KIND)，但含有{value:.6g}之类的小数：请重新构建因子栈，不要将'{name}'列入其类别型因子。</translation>
    </message>
    <message>
      <source>The factor is called '{name}'.</source>
      <translation>该因子名为'{name}'。</translation>
    </message>
    <message>
      <source>The factor name '{name}' in {where} has a meaning of its own in tables: rename it.</source>
      <translation>{where}中的因子名'{name}'在表中另有含义：请将其重命名。</translation>
    </message>
    <message>
      <source>The factor raster '{path}' has no coordinate reference system, nor has any other, but the landslides have ({crs}): assign the rasters theirs (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>因子栅格'{path}'没有坐标参照系，其他栅格也没有，但滑坡有({crs})：请为这些栅格指定坐标参照系（栅格 &gt; 投影 &gt; 指定投影）。</translation>
    </message>
    <message>
      <source>The factor stack has more than one band called {repeated}: rename its bands.</source>
      <translation>因子栈中有多个波段名为{repeated}：请重命名其波段。</translation>
    </message>
    <message>
      <source>The factor stack lacks these factors of the model: {missing}: it has {names}, so rename its bands or build it anew with them.</source>
      <translation>因子栈缺少模型的以下因子：{missing}（现有：{names}）：请重命名其波段，或用这些因子重新构建。</translation>
    </message>
    <message>
      <source>The factor stack, a GeoTIFF: one band per factor.</source>
      <translation>因子栈，GeoTIFF：每个因子一个波段。</translation>
    </message>
    <message>
      <source>The factors that stay, with the valid cells of the stack given. A virtual raster (.vrt) refers to that stack and copies nothing; where only dropped factors had no data, its cells are valid.</source>
      <translation>保留的因子，其有效像元与所给因子栈相同。虚拟栅格(.vrt)引用该因子栈而不复制数据；若某处仅被剔除的因子无数据，则其像元有效。</translation>
    </message>
    <message>
      <source>The factors to compute, one band each.</source>
      <translation>要计算的因子，每个一个波段。</translation>
    </message>
    <message>
      <source>The fewest landslides of a unit are {count}: choose 1 or more.</source>
      <translation>单元的最少滑坡数为{count}：请选择1或更大的值。</translation>
    </message>
    <message numerus="yes">
      <source>The field 'split' of the samples holds '{value}' or the like (in {count} rows): it must be '{train}' or '{test}' everywhere.</source>
      <translation>
        <numerusform>样本的字段'split'含有'{value}'或类似的值（共{count}行）：必须一律为'{train}'或'{test}'。</numerusform>
      </translation>
    </message>
    <message>
      <source>The field 'units' of the samples holds '{text}', which is not understood.</source>
      <translation>样本的字段'units'含有'{text}'，无法理解。</translation>
    </message>
    <message>
      <source>The field '{field}' (DATE_FIELD) holds '{value}', of which nobody can tell the day from the month: write dates like 2015-06-01.</source>
      <translation>字段'{field}'(DATE_FIELD)含有'{value}'，无法区分其中的日和月：请将日期写成2015-06-01的形式。</translation>
    </message>
    <message>
      <source>The field '{field}' (DATE_FIELD) holds '{value}', which is no date: write 2015-06-01 or the year, and leave it empty where the date is not known.</source>
      <translation>字段'{field}'(DATE_FIELD)含有'{value}'，这不是日期：请写成2015-06-01的形式或写年份，日期未知时留空。</translation>
    </message>
    <message>
      <source>The field '{field}' (DATE_FIELD) holds no date: name the field of the landslides' dates.</source>
      <translation>字段'{field}'(DATE_FIELD)不含日期：请指定滑坡日期字段。</translation>
    </message>
    <message>
      <source>The field '{field}' does not hold the landslides' dates that it held in the run of the manifest: bring these back.</source>
      <translation>字段'{field}'中的滑坡日期与清单所记运行时的不同：请恢复原来的日期。</translation>
    </message>
    <message>
      <source>The field '{field}' of {file} is {high} in {count} features and {low} in {others}, and all {all} count as landslides.</source>
      <translation>{file}的字段'{field}'在{count}个要素中为{high}，在{others}个要素中为{low}，而全部{all}个都算作滑坡。</translation>
    </message>
    <message>
      <source>The field '{name}' of the layer of units holds text: give it numbers.</source>
      <translation>单元图层的字段'{name}'含有文本：请给出数字。</translation>
    </message>
    <message>
      <source>The field '{name}' of the non-landslide points is {value:.6g} in {count:,} of {all:,}, where 0 stands for no landslide: give the others alone, or rename the field if it means something else.</source>
      <translation>非滑坡点的字段'{name}'在{all:,}个点中有{count:,}个为{value:.6g}，而0才表示没有滑坡：请只给出其余的点；若该字段另有含义，请将其重命名。</translation>
    </message>
    <message>
      <source>The field '{name}' of the samples has a name of {count} characters, and a factor's has at most {most}: rename it.</source>
      <translation>样本的字段'{name}'的名称有{count}个字符，而因子名称最多{most}个：请将其重命名。</translation>
    </message>
    <message>
      <source>The field '{name}' of the samples holds text ('{value}') and is left out.</source>
      <translation>样本的字段'{name}'含有文本('{value}')，已剔除。</translation>
    </message>
    <message>
      <source>The field '{name}' of the samples holds text ('{value}'): give it numbers.</source>
      <translation>样本的字段'{name}'含有文本('{value}')：请给出数字。</translation>
    </message>
    <message>
      <source>The field '{name}' of the samples holds {value}: it must be 1 at landslides and 0 elsewhere.</source>
      <translation>样本的字段'{name}'含有{value}：滑坡处必须为1，其他位置必须为0。</translation>
    </message>
    <message numerus="yes">
      <source>The field '{name}' of the samples is infinite, or larger than a float32 holds (3.4e38), in {count} rows: correct them or remove the rows.</source>
      <translation>
        <numerusform>样本的字段'{name}'有{count}行的值为无穷大，或超过float32所能表示的范围(3.4e38)：请改正或删除这些行。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The field '{name}' of the samples lacks a value in {count} rows: fill them or remove the rows.</source>
      <translation>
        <numerusform>样本的字段'{name}'有{count}行缺失值：请填补或删除这些行。</numerusform>
      </translation>
    </message>
    <message>
      <source>The field that tells landslides from other places, such as 1 from 0: only features with the landslides' value count. Empty: every feature is a landslide.</source>
      <translation>区分滑坡与其他位置的字段，例如以1和0区分：只计入取滑坡值的要素。留空：每个要素都是滑坡。</translation>
    </message>
    <message>
      <source>The file '{name}' in the folder '{target}' cannot be replaced ({error}): the finished files are in '{fresh}', so remove the layer from the project and move them by hand.</source>
      <translation>无法替换文件夹'{target}'中的文件'{name}'({error})：已完成的文件在'{fresh}'中，请从工程中移除该图层，并手动移动这些文件。</translation>
    </message>
    <message>
      <source>The file '{path}' belongs to another user and cannot be replaced: choose another output.</source>
      <translation>文件'{path}'属于其他用户，无法替换：请选择其他输出。</translation>
    </message>
    <message>
      <source>The file '{path}' cannot be replaced ({reason}): remove its layer from the project, or choose another output.</source>
      <translation>无法替换文件'{path}'({reason})：请从工程中移除其图层，或选择其他输出。</translation>
    </message>
    <message>
      <source>The file '{path}' cannot be written whole ({reason}; {room} are free on its disk): make room there, or choose another output.</source>
      <translation>无法完整写入文件'{path}'（{reason}；其磁盘剩余空间为{room}）：请在该处腾出空间，或选择其他输出。</translation>
    </message>
    <message>
      <source>The file '{path}' holds no layer '{layer}': name one that is there.</source>
      <translation>文件'{path}'不含图层'{layer}'：请指定其中已有的图层。</translation>
    </message>
    <message>
      <source>The file '{path}' holds {count} rasters and has to be told which: give one of them, such as {first}.</source>
      <translation>文件'{path}'含有{count}个栅格，需要指明是哪一个：请给出其中之一，例如{first}。</translation>
    </message>
    <message>
      <source>The file '{path}' is write-protected: choose another output, or take the protection away.</source>
      <translation>文件'{path}'有写保护：请选择其他输出，或解除写保护。</translation>
    </message>
    <message>
      <source>The file '{path}' only describes a raster, whose cells are in '{beside}': choose that one.</source>
      <translation>文件'{path}'只是对栅格的描述，其像元在'{beside}'中：请选择后者。</translation>
    </message>
    <message>
      <source>The file '{target}' cannot be replaced ({reason}): if it is in use by another program, remove its layer from the project and run again.</source>
      <translation>无法替换文件'{target}'({reason})：如果它正被其他程序使用，请从工程中移除其图层，然后重新运行。</translation>
    </message>
    <message>
      <source>The file '{value}', given for {what}, holds no such layer that can be read, or one of another kind: choose a whole file with vector data.</source>
      <translation>为{what}给出的文件'{value}'不含可读取的这种图层，或其图层类型不同：请选择含有矢量数据的完整文件。</translation>
    </message>
    <message>
      <source>The file of SETTINGS '{path}' is no settings: it is too long.</source>
      <translation>SETTINGS的文件'{path}'不是设置：它太长。</translation>
    </message>
    <message>
      <source>The file {value}, given for {what}, is not called as such a file is: choose one of {known}.</source>
      <translation>为{what}给出的文件{value}的名称不符合此类文件的命名：请选择{known}之一。</translation>
    </message>
    <message>
      <source>The file's output equals the trained model's within {difference:.1e}.</source>
      <translation>模型文件的输出与训练所得模型的输出一致，差异不超过{difference:.1e}。</translation>
    </message>
    <message>
      <source>The first so many places.</source>
      <translation>取最前面的此数目的地点。</translation>
    </message>
    <message>
      <source>The folder '{folder}' cannot be removed whole ({reason}): close other QGIS windows and try again.</source>
      <translation>无法完整移除文件夹'{folder}'({reason})：请关闭其他QGIS窗口后重试。</translation>
    </message>
    <message>
      <source>The folder '{folder}' holds no packages of another Python: it is left alone.</source>
      <translation>文件夹'{folder}'不含另一个Python的软件包：不对其作任何改动。</translation>
    </message>
    <message>
      <source>The folder '{parent}' cannot be made ({error}): choose another output.</source>
      <translation>无法创建文件夹'{parent}'({error})：请选择其他输出。</translation>
    </message>
    <message>
      <source>The folder '{parent}' cannot be written to ({error}): choose another one.</source>
      <translation>无法写入文件夹'{parent}'({error})：请选择其他文件夹。</translation>
    </message>
    <message>
      <source>The folder '{parent}' cannot be written to ({error}): choose another output.</source>
      <translation>无法写入文件夹'{parent}'({error})：请选择其他输出。</translation>
    </message>
    <message>
      <source>The folder '{parent}' cannot be written to: choose another output.</source>
      <translation>无法写入文件夹'{parent}'：请选择其他输出。</translation>
    </message>
    <message>
      <source>The folder '{target}' cannot be written to: choose another one.</source>
      <translation>无法写入文件夹'{target}'：请选择其他文件夹。</translation>
    </message>
    <message numerus="yes">
      <source>The geometries of {count} landslides cannot be read, or not be brought into the CRS of '{raster}', and they are left out.</source>
      <translation>
        <numerusform>有{count}处滑坡的几何图形无法读取，或无法转换到'{raster}'的坐标参照系(CRS)，已剔除。</numerusform>
      </translation>
    </message>
    <message>
      <source>The group '{group}' holds no factor: name some of {names}.</source>
      <translation>组'{group}'不含因子：请列出{names}中的若干个。</translation>
    </message>
    <message>
      <source>The group '{group}' is called like a factor outside it: choose another name.</source>
      <translation>组'{group}'与组外的某个因子同名：请选择其他名称。</translation>
    </message>
    <message>
      <source>The hillshade has shape {shape} and the map {known_shape}: read both at the same size.</source>
      <translation>山体阴影的形状为{shape}，地图的形状为{known_shape}：请以相同大小读取两者。</translation>
    </message>
    <message>
      <source>The importance is that of the tested model, as it needs samples that were held out; the response curves are those of the model that made the map.</source>
      <translation>重要性属于被检验的模型，因为它需要留出的样本；响应曲线属于生成图的模型。</translation>
    </message>
    <message>
      <source>The information-value map '{path}' has another grid than the stack: make it anew.</source>
      <translation>信息量图'{path}'的格网与因子栈不同：请重新生成。</translation>
    </message>
    <message>
      <source>The information-value map '{path}' has data at {slides} of the held-out landslides and at {others} of the random cells: give one that covers the susceptibility map.</source>
      <translation>信息量图'{path}'在{slides}个留出滑坡和{others}个随机像元处有数据：请给出覆盖易发性图的信息量图。</translation>
    </message>
    <message>
      <source>The information-value map alone has an AUC of {auc:.3f} on the common test.</source>
      <translation>仅信息量图在公共检验中的AUC为{auc:.3f}。</translation>
    </message>
    <message>
      <source>The information-value map holds a single value ({value:g}), so nowhere is it very low: choose another strategy, or make the map of factors with more classes or landslides.</source>
      <translation>信息量图只有单一的值({value:g})，因此没有极低之处：请选择其他策略，或用分级或滑坡更多的因子生成该图。</translation>
    </message>
    <message>
      <source>The input is looked at before the work begins. What looks like a mistake is a warning at the head of the log, with what would mend it; with this it is an error, and nothing is written.</source>
      <translation>在开始工作之前检查输入。疑似错误之处会作为警告列在日志开头，并附上改正方法；选中此项后则视为错误，不写出任何内容。</translation>
    </message>
    <message>
      <source>The installation was stopped, and nothing was changed.</source>
      <translation>安装已停止，未作任何更改。</translation>
    </message>
    <message>
      <source>The interpreter of QGIS's Python {version} was not found ('{python}' is not it): use the command instead.</source>
      <translation>找不到QGIS的Python {version}的解释器（'{python}'不是）：请改用命令。</translation>
    </message>
    <message>
      <source>The inventory: points or polygons, in any CRS.</source>
      <translation>滑坡编目：点或面，任何坐标参照系(CRS)均可。</translation>
    </message>
    <message>
      <source>The kinds of folds do not agree that {best} is better: {each}.</source>
      <translation>各类折对于{best}是否更好的结论不一致：{each}。</translation>
    </message>
    <message>
      <source>The label in line {number} of the label table '{source}' has {length:,} characters: shorten it to {most}.</source>
      <translation>标签表'{source}'第{number}行的标签有{length:,}个字符：请缩短到{most}个以内。</translation>
    </message>
    <message>
      <source>The label table '{source}' cannot be read ({error}): give a CSV file in UTF-8.</source>
      <translation>无法读取标签表'{source}'({error})：请给出UTF-8编码的CSV文件。</translation>
    </message>
    <message>
      <source>The label table '{source}' cannot be read from line {number} on: look for a quotation mark that is not closed, or a label that is far too long.</source>
      <translation>标签表'{source}'从第{number}行起无法读取：请查找未闭合的引号或过长的标签。</translation>
    </message>
    <message>
      <source>The label table '{source}' gives the value {value} twice: keep one line.</source>
      <translation>标签表'{source}'中值{value}出现了两次：请只保留一行。</translation>
    </message>
    <message>
      <source>The label table '{source}' has no column {missing}, but {there}: name the columns so.</source>
      <translation>标签表'{source}'没有列{missing}（现有列：{there}）：请按所缺的名称命名列。</translation>
    </message>
    <message>
      <source>The label table '{source}' has no line below its head: add a line for each category.</source>
      <translation>标签表'{source}'的表头下没有任何行：请为每个类别添加一行。</translation>
    </message>
    <message>
      <source>The label table '{source}' has several columns '{name}': keep one.</source>
      <translation>标签表'{source}'有多个列'{name}'：请只保留一个。</translation>
    </message>
    <message>
      <source>The label table '{source}' is no text in UTF-8: save it as a CSV file in UTF-8.</source>
      <translation>标签表'{source}'不是UTF-8文本：请将其保存为UTF-8编码的CSV文件。</translation>
    </message>
    <message>
      <source>The labels of the training samples hold other values than 0 and 1: use 1 for landslides.</source>
      <translation>训练样本的标签含有0和1以外的值：请用1表示滑坡。</translation>
    </message>
    <message>
      <source>The landslide layer has no field '{field}' ({parameter}): name one of {known}.</source>
      <translation>滑坡图层没有字段'{field}'({parameter})：请指定现有字段之一（{known}）。</translation>
    </message>
    <message numerus="yes">
      <source>The landslides have {count} dates, too few for {folds} folds by time, each later than training landslides: use fewer folds (FOLDS), or leave these out.</source>
      <translation>
        <numerusform>滑坡有{count}个日期，对于{folds}个时间折而言太少，因为每一折都须晚于训练滑坡：请减少折数(FOLDS)，或不使用时间折。</numerusform>
      </translation>
    </message>
    <message>
      <source>The landslides of the test lie in blocks of their own, so the AUC of the common test holds where no landslide is known nearby, too. How much it depends on which blocks were held out was not computed: set folds (FOLDS, such as 5) to learn it.</source>
      <translation>检验用的滑坡位于各自的块中，因此公共检验的AUC在附近没有已知滑坡之处也成立。它在多大程度上取决于留出哪些块未计算：设置折数（FOLDS，例如5）即可得知。</translation>
    </message>
    <message>
      <source>The landslides were held out of one set of samples: a map that was trained on others may know them by heart.</source>
      <translation>这些滑坡是从某一组样本中留出的：用其他样本训练的图可能已经记住了它们。</translation>
    </message>
    <message>
      <source>The landslides were located on another grid than that of '{path}': locate them anew.</source>
      <translation>滑坡是在与'{path}'不同的格网上定位的：请重新定位。</translation>
    </message>
    <message>
      <source>The landslides' dates are years, so nobody knows which are before {date}: give a year as DATE.</source>
      <translation>滑坡的日期只有年份，因此无法得知哪些早于{date}：请以年份作为DATE。</translation>
    </message>
    <message>
      <source>The landslides, from the inventory to the samples</source>
      <translation>滑坡，从编目到样本</translation>
    </message>
    <message>
      <source>The last band of '{path}' is no factor: it says where the others have data (alpha). If it is one, let the raster say so (gdal_edit -colorinterp_{number} undefined).</source>
      <translation>'{path}'的最后一个波段不是因子：它说明其他波段何处有数据(alpha)。如果它是因子，请在栅格中注明(gdal_edit -colorinterp_{number} undefined)。</translation>
    </message>
    <message>
      <source>The layer '{layer}' is no raster file ({provider}): export it as a GeoTIFF first.</source>
      <translation>图层'{layer}'不是栅格文件({provider})：请先将其导出为GeoTIFF。</translation>
    </message>
    <message>
      <source>The layer '{layer}' is no raster: choose a raster layer.</source>
      <translation>图层'{layer}'不是栅格：请选择栅格图层。</translation>
    </message>
    <message>
      <source>The layer '{path}' does not hold the features that it held in the run of the manifest ({then:,} then, {now:,} now): bring them back, or give {name} with the same selection.</source>
      <translation>图层'{path}'所含的要素与清单中的运行不同（当时{then:,}个，现在{now:,}个）：请恢复这些要素，或以相同的选择给出{name}。</translation>
    </message>
    <message>
      <source>The layer '{path}', which the manifest names, is not there: bring it back to that place, or give it as {name}.</source>
      <translation>清单所指的图层'{path}'不存在：请将其放回原处，或将其作为{name}给出。</translation>
    </message>
    <message>
      <source>The layer '{value}', given for {what}, cannot be found: check its path or its name.</source>
      <translation>找不到为{what}给出的图层'{value}'：请检查其路径或名称。</translation>
    </message>
    <message>
      <source>The layer '{value}', given for {what}, is a folder: choose a file in it.</source>
      <translation>为{what}给出的图层'{value}'是文件夹：请选择其中的文件。</translation>
    </message>
    <message>
      <source>The layer given as {name} does not hold the features that it held in the run of the manifest ({then:,} then, {now:,} now): bring them back, or give {name} with the same selection.</source>
      <translation>作为{name}给出的图层所含的要素与清单中的运行不同（当时{then:,}个，现在{now:,}个）：请恢复这些要素，或以相同的选择给出{name}。</translation>
    </message>
    <message>
      <source>The layer of features has no coordinate reference system: assign it one.</source>
      <translation>要素图层没有坐标参照系：请为其指定。</translation>
    </message>
    <message>
      <source>The layer of features holds no feature with a geometry that can be read: choose another one.</source>
      <translation>要素图层不含几何图形可读取的要素：请选择其他图层。</translation>
    </message>
    <message>
      <source>The layer of points has no coordinate reference system: assign it one.</source>
      <translation>点图层没有坐标参照系：请为其指定。</translation>
    </message>
    <message>
      <source>The layer of points holds no feature: choose another one.</source>
      <translation>点图层不含要素：请选择其他图层。</translation>
    </message>
    <message>
      <source>The layer of units has no coordinate reference system: assign it one.</source>
      <translation>单元图层没有坐标参照系：请为其指定。</translation>
    </message>
    <message>
      <source>The layer of units has no field '{field}' (ID_FIELD): name one of {known}.</source>
      <translation>单元图层没有字段'{field}'(ID_FIELD)：请指定现有字段之一（{known}）。</translation>
    </message>
    <message>
      <source>The layer of units has no fields of these factors of the model, {missing}; it has {fields}: make it by 'Samples of mapping units', of a stack with the factors that the model was trained on.</source>
      <translation>单元图层没有模型的以下因子的字段：{missing}；它有{fields}：请用'制图单元样本'由含有模型训练所用因子的因子栈生成该图层。</translation>
    </message>
    <message>
      <source>The layer of units holds no feature: choose one of polygons.</source>
      <translation>单元图层不含要素：请选择面图层。</translation>
    </message>
    <message>
      <source>The least share that landslides cover is {share:g} %: choose more than 0 and at most 100.</source>
      <translation>滑坡覆盖的最小占比为{share:g} %：请选择大于0且不超过100的值。</translation>
    </message>
    <message>
      <source>The limits of the zones are those of '{source}'.</source>
      <translation>分区界限采用'{source}'的界限。</translation>
    </message>
    <message>
      <source>The list of the segments of {count:,} features</source>
      <translation>{count:,}个要素的线段列表</translation>
    </message>
    <message>
      <source>The list of the tiles of the raster '{path}' ({cells:,} cells)</source>
      <translation>栅格'{path}'（{cells:,}个像元）的瓦片列表</translation>
    </message>
    <message>
      <source>The list of the {cells:,} cells within the polygons</source>
      <translation>面内{cells:,}个像元的列表</translation>
    </message>
    <message>
      <source>The logo '{path}' cannot be read ({reason}): choose another file.</source>
      <translation>无法读取徽标'{path}'（{reason}）：请选择其他文件。</translation>
    </message>
    <message>
      <source>The logo '{path}' has {width:,} × {height:,} pixels: save it with 1 to {most:,} a side.</source>
      <translation>徽标'{path}'有{width:,} × {height:,}像素：请以每边1至{most:,}像素保存。</translation>
    </message>
    <message>
      <source>The logo '{path}' holds '{found}', which no picture needs: save it as a plain SVG, or as PNG.</source>
      <translation>徽标'{path}'含有图片不需要的'{found}'：请保存为普通SVG或PNG。</translation>
    </message>
    <message>
      <source>The logo '{path}' is an SVG: the report bears it, but the map picture does not, on which only PNG and JPEG are drawn.</source>
      <translation>徽标'{path}'是SVG：报告上有，但地图图片上没有，那里只绘制PNG和JPEG。</translation>
    </message>
    <message>
      <source>The logo '{path}' is damaged ({reason}): save it anew.</source>
      <translation>徽标'{path}'已损坏（{reason}）：请重新保存。</translation>
    </message>
    <message>
      <source>The logo '{path}' is larger than {most:g} MB: save it smaller, it is printed a few centimetres wide.</source>
      <translation>徽标'{path}'大于{most:g} MB：请存小一些，印出来只有几厘米宽。</translation>
    </message>
    <message>
      <source>The logo '{path}' is neither a PNG nor a JPEG nor an SVG picture: save it as one of them.</source>
      <translation>徽标'{path}'不是PNG、JPEG或SVG图片：请保存为其中一种。</translation>
    </message>
    <message>
      <source>The logo '{path}' is no SVG in UTF-8 that is whole and declares nothing (DOCTYPE, ENTITY): save it as a plain SVG, or as PNG.</source>
      <translation>徽标'{path}'不是完整且不含声明（DOCTYPE、ENTITY）的UTF-8 SVG：请保存为普通SVG或PNG。</translation>
    </message>
    <message>
      <source>The logo '{path}' is no file: give a PNG, JPEG or SVG file.</source>
      <translation>徽标'{path}'不是文件：请给出PNG、JPEG或SVG文件。</translation>
    </message>
    <message>
      <source>The logo '{path}', which the manifest names, is not there, so the report bears none.</source>
      <translation>清单所指的徽标'{path}'不在那里，因此报告上没有徽标。</translation>
    </message>
    <message>
      <source>The lowest weight is {weight}: choose a number from 0 to 1, or none.</source>
      <translation>最低权重为{weight}：请选择0到1之间的数字，或不填。</translation>
    </message>
    <message>
      <source>The manifest '{path}' cannot be read ({reason}): choose a run's manifest.json.</source>
      <translation>无法读取清单'{path}'({reason})：请选择某次运行的manifest.json。</translation>
    </message>
    <message>
      <source>The manifest '{path}' holds what a run cannot be set to. {why}</source>
      <translation>清单'{path}'含有运行无法采用的设置。{why}</translation>
    </message>
    <message>
      <source>The manifest '{path}' is damaged ({what}): choose a manifest.json as a run of this version or an earlier one wrote it.</source>
      <translation>清单'{path}'已损坏({what})：请选择由本版本或更早版本的运行写出的manifest.json。</translation>
    </message>
    <message>
      <source>The manifest '{path}' is of version {version}, and this plugin reads those up to {known}: update the plugin.</source>
      <translation>清单'{path}'的版本为{version}，而本插件最高可读取到{known}：请更新插件。</translation>
    </message>
    <message>
      <source>The manifest.json in the folder of the run.</source>
      <translation>运行文件夹中的manifest.json。</translation>
    </message>
    <message>
      <source>The map</source>
      <translation>图</translation>
    </message>
    <message>
      <source>The map '{information_value}' has another grid than the susceptibility map: give the one that was made of the same factor stack.</source>
      <translation>图'{information_value}'的格网与易发性图不同：请给出由同一因子栈生成的图。</translation>
    </message>
    <message>
      <source>The map '{path}' has no cell with data: check its nodata value.</source>
      <translation>图'{path}'没有含数据的像元：请检查其无数据(nodata)值。</translation>
    </message>
    <message>
      <source>The map '{path}' was made by a model that was trained on all landslides it was given.</source>
      <translation>图'{path}'由用所给全部滑坡训练的模型生成。</translation>
    </message>
    <message>
      <source>The map cannot be made from '{final}': choose one of {known}.</source>
      <translation>无法由'{final}'生成图：请选择{known}之一。</translation>
    </message>
    <message>
      <source>The map is made from</source>
      <translation>生成图所用的数据</translation>
    </message>
    <message>
      <source>The map of information values is the sum of these contributions, and nothing else. They say where landslides of the inventory are frequent, class by class, not what causes them, and factors that go together count twice.</source>
      <translation>信息量图就是这些贡献之和，别无其他。它们逐级说明编目中的滑坡在何处多发，而不说明其成因，且彼此相关的因子会被重复计入。</translation>
    </message>
    <message>
      <source>The map's value at a place is the sum of its factors' information values: above 0, landslides are more frequent in that class than on average, below 0 less.</source>
      <translation>图在某一地点的值是其各因子信息量之和：信息量大于0时，该级中的滑坡比平均更多发；小于0时则更少发。</translation>
    </message>
    <message>
      <source>The map's values reach from {low:g} to {high:g} and not from 0 to 1, so their calibration is not judged.</source>
      <translation>图上的值的范围为{low:g}到{high:g}，而不是0到1，因此不评判其校准。</translation>
    </message>
    <message>
      <source>The maximum distance is {max_distance:g}: give metres above 0, or leave it out.</source>
      <translation>最大距离为{max_distance:g}：请给出大于0的米数，或不填。</translation>
    </message>
    <message>
      <source>The mean of {cells:,} of its {all:,} cells.</source>
      <translation>其{all:,}个像元中{cells:,}个的平均值。</translation>
    </message>
    <message>
      <source>The metadata does not fit JSON ({error}): use plain numbers and texts.</source>
      <translation>元数据不符合JSON({error})：请使用普通的数字和文本。</translation>
    </message>
    <message>
      <source>The metadata repeats what the file holds anyway: leave out {repeated}.</source>
      <translation>元数据重复了文件中已有的内容：请去掉{repeated}。</translation>
    </message>
    <message>
      <source>The model '{model}' looks at the cells around each sample, which the samples do not hold: give the factor stack that they were built from (STACK).</source>
      <translation>模型'{model}'要考察每个样本周围的像元，而样本中没有这些像元：请给出构建样本所用的因子栈(STACK)。</translation>
    </message>
    <message>
      <source>The model '{path}' does not fit this version of the plugin: install the plugin again.</source>
      <translation>模型'{path}'与此版本的插件不符：请重新安装插件。</translation>
    </message>
    <message>
      <source>The model '{path}' is damaged: install the plugin again.</source>
      <translation>模型'{path}'已损坏：请重新安装插件。</translation>
    </message>
    <message>
      <source>The model '{path}' learned from non-landslides that were picked {where}, so that probabilities corrected for the share of landslides do not hold for the whole area.</source>
      <translation>模型'{path}'学习所用的非滑坡的采集位置为{where}，因此按滑坡占比校正的概率不适用于整个区域。</translation>
    </message>
    <message>
      <source>The model '{path}' looks at the cells around each, so that every cell would be predicted many times with its surroundings: explain places by it, or take a model of single cells for the map.</source>
      <translation>模型“{path}”考察每个像元的周围像元，因此每个像元都要连同其周围预测许多次：请用它解释地点，或为地图选用单像元模型。</translation>
    </message>
    <message>
      <source>The model '{path}' was trained on all samples it was given.</source>
      <translation>模型'{path}'用所给的全部样本训练。</translation>
    </message>
    <message>
      <source>The model file '{name}' cannot be read ({reason}): check its path.</source>
      <translation>无法读取模型文件'{name}'({reason})：请检查其路径。</translation>
    </message>
    <message>
      <source>The model file '{output}' must end in .onnx: change its name.</source>
      <translation>模型文件'{output}'必须以.onnx结尾：请更改其名称。</translation>
    </message>
    <message>
      <source>The model file '{path}' cannot predict: train it again ({reason}).</source>
      <translation>模型文件'{path}'无法预测：请重新训练({reason})。</translation>
    </message>
    <message>
      <source>The model file '{path}' gives {result} instead of one from 0 to 1 where the factors are {at}: check that these values can be true, and train the model again if they can.</source>
      <translation>当因子为{at}时，模型文件'{path}'给出{result}，而不是0到1之间的数：请检查这些值是否可能属实，若属实，请重新训练模型。</translation>
    </message>
    <message>
      <source>The model file '{path}' is not one of an ensemble of single cells: use it as it is.</source>
      <translation>模型文件“{path}”不是单像元集成模型的文件：请直接使用它。</translation>
    </message>
    <message>
      <source>The model file '{path}' was written by a newer version of the plugin (schema {version:.6g}, where this one reads up to {known}): update the plugin, or train the model with this one.</source>
      <translation>模型文件'{path}'由更新版本的插件写出（架构{version:.6g}，而本版本最高可读取到{known}）：请更新插件，或用本插件训练模型。</translation>
    </message>
    <message>
      <source>The model file '{path}' was written by an earlier version of the plugin and has no seal, so that a change to the names or ranges of its factors would go unnoticed.</source>
      <translation>模型文件'{path}'由插件的较早版本写出，没有封印，因此其因子的名称或范围即使被更改也无法察觉。</translation>
    </message>
    <message>
      <source>The model file '{path}' {what}: choose a file written by 'Train model'.</source>
      <translation>模型文件'{path}'{what}：请选择由'训练模型'写出的文件。</translation>
    </message>
    <message>
      <source>The model file gives {found} where training gave {expected}, so it was not kept: report this with the model's settings.</source>
      <translation>模型文件给出{found}，而训练给出{expected}，因此未予保留：请连同模型的设置一起报告。</translation>
    </message>
    <message>
      <source>The model file's outputs differ from the trained model's by {largest:.2g}, more than {tolerance:g}, so it was not kept: check that onnxruntime is a released version and train again.</source>
      <translation>模型文件的输出与训练所得模型的输出相差{largest:.2g}，超过{tolerance:g}，因此未予保留：请检查onnxruntime是否为正式发布的版本，然后重新训练。</translation>
    </message>
    <message>
      <source>The model guesses there, for it has seen nothing alike: trust its output less, or train it with samples from such places too.</source>
      <translation>模型在那里只是猜测，因为它没有见过类似的情况：请降低对其输出的信任，或加入这类地方的样本来训练。</translation>
    </message>
    <message>
      <source>The model is no ensemble of single cells, which alone can be imitated: it makes the map itself.</source>
      <translation>该模型不是单像元集成模型，而只有这种模型可以被模仿：由它自己绘制地图。</translation>
    </message>
    <message>
      <source>The model is trained anew in so many random folds, and again in as many spatial ones; 0 = none.</source>
      <translation>模型按此数目的随机折重新训练，再按同样数目的空间折重新训练；0 = 无。</translation>
    </message>
    <message numerus="yes">
      <source>The model learned from {count:g} non-landslide points for each landslide; on the ground landslides are far rarer. Its output is therefore a relative susceptibility: it ranks places from less to more prone. A value of 0.9 does not mean that a landslide occurs there with a probability of 90 %.</source>
      <translation>
        <numerusform>模型学习时每处滑坡对应{count:g}个非滑坡点；在实地，滑坡要稀少得多。因此其输出为相对易发性：它将各处从较不易发到较易发排序。值为0.9并不表示该处发生滑坡的概率为90%。</numerusform>
      </translation>
    </message>
    <message>
      <source>The model learned its samples by heart: AUC {training:.3f} on the training samples, but {held_out:.3f} on those held out, {gap:.3f} less. Figures that count training landslides, such as the success rate curve and the zone table's columns of all landslides, flatter it: believe those of held-out landslides. A simpler model, or one that stops training early, is less prone to it.</source>
      <translation>模型已记住其样本：训练样本的AUC为{training:.3f}，而留出样本只有{held_out:.3f}，低{gap:.3f}。计入训练滑坡的数值，例如成功率曲线和分区统计表中全部滑坡的各列，对它偏乐观：请相信留出滑坡的数值。较简单的模型，或提前停止训练的模型，较不易出现这种情况。</translation>
    </message>
    <message>
      <source>The model looks at {reach} cells on each side, and no landslide that fold {fold} holds out lies so far from blocks that train: use larger blocks (BLOCK_SIZE), fewer folds or a smaller window.</source>
      <translation>模型向每侧考察{reach}个像元，而第{fold}折留出的滑坡都没有离训练块那么远：请使用更大的块(BLOCK_SIZE)、更少的折数或更小的窗口。</translation>
    </message>
    <message>
      <source>The model ranks the held-out landslides worse (AUC {network:.3f}) than the information-value map (AUC {simpler:.3f}), by more than chance. Here the simpler map is the better one to use, unless a further test says otherwise.</source>
      <translation>模型对留出滑坡的排序(AUC {network:.3f})不如信息量图(AUC {simpler:.3f})，且超出偶然范围。除非进一步的检验得出不同结论，此处宜使用更简单的图。</translation>
    </message>
    <message>
      <source>The model was trained on these samples or on some of them, so that importance also shows what it knows by heart. Importance on held-out samples shows what helps it elsewhere.</source>
      <translation>模型是用这些样本或其中一部分训练的，因此重要性也显示它所记住的内容。留出样本的重要性显示在其他地方哪些因子有帮助。</translation>
    </message>
    <message>
      <source>The models to train, each as it ranks best, or with the settings that SETTINGS gives it.</source>
      <translation>要训练的模型，各自采用排序效果最好的设置，或采用SETTINGS为其给出的设置。</translation>
    </message>
    <message>
      <source>The name '{old}' is taken in the output: this field is called '{new}' there.</source>
      <translation>名称'{old}'在输出中已被占用：该字段在其中命名为'{new}'。</translation>
    </message>
    <message>
      <source>The name '{start}…' in the path of the output is {length} bytes long: choose one of at most {most}.</source>
      <translation>输出路径中的名称'{start}…'长{length}字节：请选择最多{most}字节的名称。</translation>
    </message>
    <message>
      <source>The name '{start}…' of a factor in {where} has {length} characters: rename it, with at most {most}.</source>
      <translation>{where}中因子的名称'{start}…'有{length}个字符：请将其重命名，最多{most}个字符。</translation>
    </message>
    <message>
      <source>The non-landslides among these samples were picked {picked}. Such places are easier to tell from landslides than the rest of the area, so {what}: they hold for samples picked like these, not for the whole map.</source>
      <translation>这些样本中的非滑坡采自：{picked}。这类位置比区域其余部分更容易与滑坡区分，因此{what}：它们只对如此采集的样本成立，而不适用于整张图。</translation>
    </message>
    <message>
      <source>The non-landslides of the samples were chosen by '{used}', which folds cannot repeat: build the samples with 'Sample non-landslide points', by one strategy.</source>
      <translation>样本的非滑坡是按'{used}'选取的，折无法重现：请用'采集非滑坡点'按单一策略构建样本。</translation>
    </message>
    <message>
      <source>The number of bins is {bins}: choose 1 or more.</source>
      <translation>分箱数为{bins}：请选择1或更多。</translation>
    </message>
    <message>
      <source>The number of classes is {classes} but must be at least 1.</source>
      <translation>分级数为{classes}，但至少应为1。</translation>
    </message>
    <message>
      <source>The number of classes is {classes} but must be from 1 to {most}.</source>
      <translation>分级数为{classes}，但应为1到{most}。</translation>
    </message>
    <message>
      <source>The number of classes of '{name}' must be one whole number: write '{name}=6'.</source>
      <translation>'{name}'的分级数必须为一个整数：请写成'{name}=6'。</translation>
    </message>
    <message>
      <source>The number of classes of {name} is {count:.6g}: choose a whole number from {fewest} to {most}.</source>
      <translation>{name}的分级数为{count:.6g}：请选择{fewest}到{most}之间的整数。</translation>
    </message>
    <message>
      <source>The number of folds is {folds}: choose 0 for none, or {fewest} to {most}.</source>
      <translation>折数为{folds}：请选择0（无），或{fewest}到{most}。</translation>
    </message>
    <message>
      <source>The number of random cells is {count}: choose {fewest} to {most:,}.</source>
      <translation>随机像元数为{count}：请选择{fewest}到{most:,}。</translation>
    </message>
    <message>
      <source>The number of shuffles is {repeats}: choose {fewest} to {most:,}, so that their spread is known.</source>
      <translation>置换次数为{repeats}：请选择{fewest}到{most:,}，以便得知其离散程度。</translation>
    </message>
    <message>
      <source>The number of threads is {threads}: use 1 or more.</source>
      <translation>线程数为{threads}：请使用1或更多。</translation>
    </message>
    <message>
      <source>The number of workers is {count}: use 1 or more, or none for one per processor.</source>
      <translation>工作线程数为{count}：请使用1或更多，或不填，即每个处理器一个。</translation>
    </message>
    <message>
      <source>The number of zones is {zones}: choose {fewest} to {most}, so that a change is a number of two digits.</source>
      <translation>分区数为{zones}：请选择{fewest}到{most}，使变化可用两位数表示。</translation>
    </message>
    <message>
      <source>The number of zones is {zones}: choose {fewest} to {most}.</source>
      <translation>分区数为{zones}：请选择{fewest}到{most}。</translation>
    </message>
    <message>
      <source>The number of {what} is {number}: choose {low} to {high:,}.</source>
      <translation>{what}的数目为{number}：请选择{low}到{high:,}。</translation>
    </message>
    <message>
      <source>The order of the published study, each step as an algorithm of its own: the factors are stacked and screened by PCA weights, cut into classes by natural breaks and rated by information values; non-landslides are taken where these are low; the paper's CNN is trained, its map zoned, counted and evaluated.

One thing is otherwise than published: landslides that are held out for the test neither choose factors nor rate classes. Non-landslides of low information value are easy to tell from landslides, which flatters any model: look at the common held-out test in the report.</source>
      <translation>按已发表研究的顺序，每一步为一个独立的算法：叠置因子并按PCA权重筛选，按自然间断点分级并计算信息量；在信息量低处采集非滑坡；训练论文中的CNN，并对其图进行分区、统计和评价。

有一点与发表的不同：留作检验的滑坡既不参与选择因子，也不参与评定分级。信息量低的非滑坡容易与滑坡区分，会使任何模型显得偏乐观：请看报告中的公共留出检验。</translation>
    </message>
    <message>
      <source>The organisation '{start}' is no line of at most {most} characters: shorten it.</source>
      <translation>单位'{start}'不是至多{most}个字符的一行文字：请缩短。</translation>
    </message>
    <message>
      <source>The output '{output}' has a character in it that no name can have: give it another name.</source>
      <translation>输出'{output}'含有名称中不允许的字符：请改用其他名称。</translation>
    </message>
    <message>
      <source>The output '{output}' is also an input: choose another name for the output.</source>
      <translation>输出'{output}'同时也是输入：请为输出选择其他名称。</translation>
    </message>
    <message>
      <source>The output '{output}' is an address, not a file: choose a place on this computer.</source>
      <translation>输出'{output}'是网址，不是文件：请选择本计算机上的位置。</translation>
    </message>
    <message>
      <source>The output '{output}' is the root of a disk: choose a file or a folder on it.</source>
      <translation>输出'{output}'是磁盘的根目录：请选择该磁盘上的文件或文件夹。</translation>
    </message>
    <message>
      <source>The output '{output}' lies on a drive, and this system has none: choose another place.</source>
      <translation>输出'{output}'位于某个驱动器上，而本系统没有驱动器：请选择其他位置。</translation>
    </message>
    <message>
      <source>The output '{path}' cannot be written in '{folder}': choose another folder.</source>
      <translation>无法在'{folder}'中写入输出'{path}'：请选择其他文件夹。</translation>
    </message>
    <message>
      <source>The output '{path}' cannot be written, since '{folder}' is no folder: choose another.</source>
      <translation>无法写入输出'{path}'，因为'{folder}'不是文件夹：请选择其他输出。</translation>
    </message>
    <message>
      <source>The output '{path}' cannot be written: there is no '{folder}'.</source>
      <translation>无法写入输出'{path}'：'{folder}'不存在。</translation>
    </message>
    <message>
      <source>The output '{path}' cannot hold polygons: end its name with .gpkg.</source>
      <translation>输出'{path}'不能存储面：请让其名称以.gpkg结尾。</translation>
    </message>
    <message>
      <source>The output '{path}' has no known vector format: end its name with {known}.</source>
      <translation>输出'{path}'不是已知的矢量格式：请让其名称以{known}结尾。</translation>
    </message>
    <message>
      <source>The output '{path}' is a device and no file: choose another name.</source>
      <translation>输出'{path}'是设备，不是文件：请选择其他名称。</translation>
    </message>
    <message>
      <source>The output '{path}' is a folder: choose another name, or move the folder away.</source>
      <translation>输出'{path}'是文件夹：请选择其他名称，或移走该文件夹。</translation>
    </message>
    <message>
      <source>The output '{path}' is a table, which needs no geometry: end its name with .gpkg or .csv.</source>
      <translation>输出'{path}'是表，不需要几何图形：请让其名称以.gpkg或.csv结尾。</translation>
    </message>
    <message>
      <source>The output '{path}' is no file of a format that serves here: end its name with {known}.</source>
      <translation>输出'{path}'的文件格式在此处不可用：请让其名称以{known}结尾。</translation>
    </message>
    <message>
      <source>The output '{path}' would lie among the tiles of another output, with which it would go: choose another folder.</source>
      <translation>输出“{path}”会位于另一个输出的瓦片之中，并会随其一起被删除：请选择其他文件夹。</translation>
    </message>
    <message>
      <source>The output '{target}' is a folder: choose another name.</source>
      <translation>输出'{target}'是文件夹：请选择其他名称。</translation>
    </message>
    <message>
      <source>The output folder '{target}' is a file: choose another folder.</source>
      <translation>输出文件夹'{target}'是文件：请选择其他文件夹。</translation>
    </message>
    <message>
      <source>The outputs cannot be put in place in '{folder}' ({reason}): choose another folder, with room on its disk.</source>
      <translation>无法将各输出放入'{folder}'({reason})：请选择磁盘有足够空间的其他文件夹。</translation>
    </message>
    <message>
      <source>The outputs {wanted} are not different files: give each a name of its own.</source>
      <translation>输出{wanted}不是不同的文件：请给每个输出单独的名称。</translation>
    </message>
    <message>
      <source>The packages ({names}) were fetched but cannot be imported beside QGIS's own: the last lines say why, and nothing was changed.</source>
      <translation>软件包({names})已获取，但无法与QGIS自带的软件包一起导入：最后几行说明了原因，未作任何更改。</translation>
    </message>
    <message>
      <source>The packages ({names}) were not installed: pip says why in its last lines, and nothing was changed.</source>
      <translation>软件包({names})未安装：pip在其最后几行说明了原因，未作任何更改。</translation>
    </message>
    <message>
      <source>The packages cannot be put into the folder '{folder}' ({reason}): see that it can be written.</source>
      <translation>无法将软件包放入文件夹'{folder}'({reason})：请确保该文件夹可写。</translation>
    </message>
    <message>
      <source>The paper's protocol tells held-out landslides from non-landslide points made in the same way as those used for training, picked {where}: {auc}.</source>
      <translation>论文方案将留出的滑坡与非滑坡点区分开，这些非滑坡点与训练所用的以相同方式生成，采集位置为{where}：{auc}。</translation>
    </message>
    <message>
      <source>The paper's protocol tells held-out landslides from non-landslide points made in the same way as those used for training: {auc}.</source>
      <translation>论文方案将留出的滑坡与非滑坡点区分开，这些非滑坡点与训练所用的以相同方式生成：{auc}。</translation>
    </message>
    <message>
      <source>The paper, the published method: {reference}.</source>
      <translation>论文，即已发表的方法：{reference}。</translation>
    </message>
    <message>
      <source>The parameter {what} cannot be '{value}': choose another value.</source>
      <translation>参数{what}不能为'{value}'：请选择其他值。</translation>
    </message>
    <message>
      <source>The parameter {what} is given as a list of {count}: give it once, as one text (';' parts what belongs to it: {joined}).</source>
      <translation>参数{what}以{count}项的列表给出：请只给出一次，写成一个文本（用';'分隔其各部分：{joined}）。</translation>
    </message>
    <message>
      <source>The parameter {what} is given as a list of {count}: give it once.</source>
      <translation>参数{what}以{count}项的列表给出：请只给出一次。</translation>
    </message>
    <message>
      <source>The parameter {what} is missing: give it a value.</source>
      <translation>缺少参数{what}：请给出其值。</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: choose from 0 to {last}.</source>
      <translation>参数{what}为{value}：请从0到{last}中选择。</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give a list of paths of rasters or names of layers.</source>
      <translation>参数{what}为{value}：请给出栅格路径或图层名称的列表。</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give a number from {lowest:g} to {highest:g}.</source>
      <translation>参数{what}为{value}：请给出{lowest:g}到{highest:g}之间的数字。</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give a whole number from {lowest:.0f} to {highest:.0f}.</source>
      <translation>参数{what}为{value}：请给出{lowest:.0f}到{highest:.0f}之间的整数。</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give the number of a band, from 1 on.</source>
      <translation>参数{what}为{value}：请给出波段编号，从1开始。</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give the path of a raster or the name of a layer.</source>
      <translation>参数{what}为{value}：请给出栅格的路径或图层的名称。</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give the path of the output.</source>
      <translation>参数{what}为{value}：请给出输出的路径。</translation>
    </message>
    <message>
      <source>The parameter {what} is {value}: give true or false.</source>
      <translation>参数{what}为{value}：请给出true或false。</translation>
    </message>
    <message>
      <source>The places have no field '{name}': choose one that they have, or none.</source>
      <translation>地点没有字段'{name}'：请选择其已有的字段，或不选。</translation>
    </message>
    <message>
      <source>The places to explain are lines, or points and polygons in one layer: give a layer of points or one of polygons.</source>
      <translation>要解释的地点是线，或同一图层中既有点又有面：请给出点图层或面图层。</translation>
    </message>
    <message>
      <source>The places with their prediction, the base that contributions start from, a field per factor or group, and the three that count most as a text.</source>
      <translation>各地点及其预测值、贡献的起始值、每个因子或分组一个字段，以及以文本表示的影响最大的三项。</translation>
    </message>
    <message>
      <source>The polygons cannot be drawn on the raster ({message}): fix their geometry.</source>
      <translation>无法在栅格上绘制这些面({message})：请修复其几何图形。</translation>
    </message>
    <message>
      <source>The polygons or lines with their own fields, cells (of lines: length), mean, maximum and, of each zone, its share in per cent (zone_1_pct …).</source>
      <translation>面或线及其自身的字段、像元数（线为长度）、平均值、最大值，以及各分区的占比（百分比，zone_1_pct …）。</translation>
    </message>
    <message>
      <source>The polygons with all their fields, probability, deviation, zone and zone_name.</source>
      <translation>面及其全部字段，以及probability、deviation、zone和zone_name。</translation>
    </message>
    <message>
      <source>The polygons with label, split, block, how many landslides they hold, which share these cover, and a field per statistic.</source>
      <translation>面及其标签、划分、块、所含滑坡数、滑坡覆盖的占比，以及每个统计量一个字段。</translation>
    </message>
    <message>
      <source>The prediction cannot be '{prediction}': choose one of {known}.</source>
      <translation>预测方式不能是“{prediction}”：请从 {known} 中选择。</translation>
    </message>
    <message>
      <source>The prediction rate is of landslides in spatial blocks that were held out, not of later ones.</source>
      <translation>预测率针对留出的空间块中的滑坡，而不是后来发生的滑坡。</translation>
    </message>
    <message>
      <source>The prediction rate is of landslides that were held out at random, not of later ones.</source>
      <translation>预测率针对随机留出的滑坡，而不是后来发生的滑坡。</translation>
    </message>
    <message>
      <source>The prediction rate is one by time, as Chung and Fabbri (2003) mean it: of landslides of {date} and later, on a map of older ones.</source>
      <translation>预测率是按时间得出的，符合Chung and Fabbri (2003)的本意：针对{date}及以后的滑坡，使用由更早的滑坡生成的图。</translation>
    </message>
    <message>
      <source>The projection of the DEM changes scale from west to east by more than one per cent, and the scale in the middle of each row is taken.</source>
      <translation>DEM的投影使比例尺自西向东变化超过百分之一，采用每行中部的比例尺。</translation>
    </message>
    <message>
      <source>The published study, step by step</source>
      <translation>已发表的研究，逐步进行</translation>
    </message>
    <message>
      <source>The range {minimum} to {maximum} cannot be cut: give a finite minimum up to a maximum.</source>
      <translation>无法划分{minimum}到{maximum}的范围：请给出有限的、不大于最大值的最小值。</translation>
    </message>
    <message>
      <source>The raster '{path}' cannot be opened ({why}): check the file.</source>
      <translation>无法打开栅格'{path}'({why})：请检查该文件。</translation>
    </message>
    <message>
      <source>The raster '{path}' cannot be read ({reason}): is the file complete?</source>
      <translation>无法读取栅格'{path}'({reason})：文件是否完整？</translation>
    </message>
    <message>
      <source>The raster '{path}' does not touch the reference grid: check its coordinate reference system and position, or leave it out.</source>
      <translation>栅格'{path}'与参考格网不相交：请检查其坐标参照系和位置，或将其去掉。</translation>
    </message>
    <message>
      <source>The raster '{path}' has a CRS in degrees ({crs}), but its coordinates reach {farthest:,.0f}: assign the CRS that they are in (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>栅格'{path}'的坐标参照系(CRS)以度为单位({crs})，但其坐标达到{farthest:,.0f}：请指定其坐标实际所用的坐标参照系（栅格 &gt; 投影 &gt; 指定投影）。</translation>
    </message>
    <message>
      <source>The raster '{path}' has no CRS, and its cells of {size:.6g} look like degrees, but metres are assumed.</source>
      <translation>栅格'{path}'没有坐标参照系(CRS)，其大小为{size:.6g}的像元看起来像是以度为单位，但假定为米。</translation>
    </message>
    <message>
      <source>The raster '{path}' has no CRS: that of the others is assumed, {crs}.</source>
      <translation>栅格'{path}'没有坐标参照系(CRS)：假定与其他栅格相同，即{crs}。</translation>
    </message>
    <message>
      <source>The raster '{path}' has no band named '{name}': its bands are {names}.</source>
      <translation>栅格'{path}'没有名为'{name}'的波段：其波段有{names}。</translation>
    </message>
    <message>
      <source>The raster '{path}' has no band {band} ({name}): it has {count}.</source>
      <translation>栅格'{path}'没有波段{band}({name})：它有{count}个波段。</translation>
    </message>
    <message>
      <source>The raster '{path}' has no band {number}: it has {count}.</source>
      <translation>栅格'{path}'没有波段{number}：它有{count}个波段。</translation>
    </message>
    <message>
      <source>The raster '{path}' has no cell that is valid in every band: check its nodata value.</source>
      <translation>栅格'{path}'没有在每个波段都有效的像元：请检查其无数据(nodata)值。</translation>
    </message>
    <message>
      <source>The raster '{path}' has no coordinate reference system and another grid than the reference: assign its CRS (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>栅格'{path}'没有坐标参照系，且格网与参考不同：请指定其坐标参照系(CRS)（栅格 &gt; 投影 &gt; 指定投影）。</translation>
    </message>
    <message>
      <source>The raster '{path}' has no coordinate reference system, and the others have different ones ({known}): assign its own (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>栅格'{path}'没有坐标参照系，而其他栅格的坐标参照系各不相同({known})：请指定其自身的坐标参照系（栅格 &gt; 投影 &gt; 指定投影）。</translation>
    </message>
    <message>
      <source>The raster '{path}' has no coordinate reference system: assign it one.</source>
      <translation>栅格'{path}'没有坐标参照系：请为其指定。</translation>
    </message>
    <message>
      <source>The raster '{path}' has {count} bands, which have names of their own, but is given one name ('{name}'): leave its place in NAMES empty.</source>
      <translation>栅格'{path}'有{count}个波段，各有自身的名称，但只给出了一个名称('{name}')：请将其在NAMES中的位置留空。</translation>
    </message>
    <message>
      <source>The raster '{path}' holds classes, not factor values: give the factor stack it was made of.</source>
      <translation>栅格'{path}'含有的是分级而不是因子值：请给出生成它的因子栈。</translation>
    </message>
    <message>
      <source>The raster '{path}' holds complex numbers ({dtype}), of which a factor can be only one part: make a raster of their amplitude or phase.</source>
      <translation>栅格'{path}'含有复数({dtype})，而因子只能是其中一部分：请生成其振幅或相位的栅格。</translation>
    </message>
    <message>
      <source>The raster '{path}' holds factors or classes, not information values: give the map that 'Information value' made.</source>
      <translation>栅格'{path}'含有的是因子或分级，而不是信息量：请给出由'信息量'生成的图。</translation>
    </message>
    <message>
      <source>The raster '{path}' holds no limits of zones (LIMITS_FROM): give one that 'Zone susceptibility map' made, or a run's manifest.json.</source>
      <translation>栅格'{path}'不含分区界限(LIMITS_FROM)：请给出由'易发性分区'生成的栅格，或某次运行的manifest.json。</translation>
    </message>
    <message>
      <source>The raster '{path}' holds the whole numbers from {low:g} to {high:g} only: it looks classed already.</source>
      <translation>栅格'{path}'只含有从{low:g}到{high:g}的整数：看起来已经分级。</translation>
    </message>
    <message>
      <source>The raster '{path}' holds {value:.4g} in all cells looked at.</source>
      <translation>栅格'{path}'在所查看的所有像元中均为{value:.4g}。</translation>
    </message>
    <message>
      <source>The raster '{path}' is a picture: its colours {colours} would be factors.</source>
      <translation>栅格'{path}'是图片：其颜色{colours}会被当作因子。</translation>
    </message>
    <message>
      <source>The raster '{path}' is no class stack, and its values are more than {most} or not whole, so they are no classes of another program either: make classes with 'Reclassify factors'.</source>
      <translation>栅格'{path}'不是分级栈，且其值超过{most}个或不是整数，因此也不是其他程序的分级：请用'因子重分类'生成分级。</translation>
    </message>
    <message>
      <source>The raster '{path}' is no zone map, which holds 1 to {most} whole numbers: make one with 'Zone susceptibility map'.</source>
      <translation>栅格'{path}'不是含有1到{most}个整数的分区图：请用'易发性分区'生成。</translation>
    </message>
    <message>
      <source>The raster '{path}' is not what it was in the manifest's run: bring the same file back.</source>
      <translation>栅格'{path}'与清单中的运行所用的不同：请恢复相同的文件。</translation>
    </message>
    <message>
      <source>The raster '{path}' is rotated or upside down: warp it to a north-up grid first.</source>
      <translation>栅格'{path}'经过旋转或上下颠倒：请先将其变换到正北朝上的格网。</translation>
    </message>
    <message>
      <source>The raster '{path}' lives in memory only, so a virtual stack would lose it: end the output's name with .tif.</source>
      <translation>栅格'{path}'只存在于内存中，虚拟栈会丢失它：请让输出名称以.tif结尾。</translation>
    </message>
    <message>
      <source>The raster '{path}' would have {columns:,} × {rows:,} cells in {bands} bands, more than a GeoTIFF can hold: {remedy}.</source>
      <translation>栅格'{path}'将有{columns:,} × {rows:,}个像元、{bands}个波段，超过GeoTIFF所能容纳的大小：{remedy}。</translation>
    </message>
    <message>
      <source>The raster '{path}', which the manifest names, is not there: bring it back to that place.</source>
      <translation>清单所指的栅格'{path}'不存在：请将其放回原处。</translation>
    </message>
    <message>
      <source>The raster '{raster}' cannot be brought to the reference grid ({reason}): warp it first.</source>
      <translation>无法将栅格'{raster}'转换到参考格网({reason})：请先对其进行变换。</translation>
    </message>
    <message numerus="yes">
      <source>The raster '{raster}' has no band {band}: choose 1 to {count}.</source>
      <translation>
        <numerusform>栅格'{raster}'没有波段{band}：请从1到{count}中选择。</numerusform>
      </translation>
    </message>
    <message>
      <source>The raster '{value}', given for '{title}', cannot be found: check its path.</source>
      <translation>找不到为'{title}'给出的栅格'{value}'：请检查其路径。</translation>
    </message>
    <message>
      <source>The raster '{value}', given for '{title}', cannot be opened where it is: download it first.</source>
      <translation>为'{title}'给出的栅格'{value}'无法就地打开：请先将其下载。</translation>
    </message>
    <message>
      <source>The raster '{value}', given for '{title}', is a folder: choose a file in it.</source>
      <translation>为'{title}'给出的栅格'{value}'是文件夹：请选择其中的文件。</translation>
    </message>
    <message>
      <source>The raster '{value}', given for '{title}', is a whole file geodatabase: export the raster in it as a GeoTIFF (older versions of GDAL read no raster there).</source>
      <translation>为'{title}'给出的栅格'{value}'是整个文件地理数据库：请将其中的栅格导出为GeoTIFF（较旧版本的GDAL无法从中读取栅格）。</translation>
    </message>
    <message>
      <source>The raster has no coordinate reference system, and the points have one: assign it one.</source>
      <translation>栅格没有坐标参照系，而点有坐标参照系：请为栅格指定。</translation>
    </message>
    <message>
      <source>The raster has too few different values for {zones} zones: it gets {count}.</source>
      <translation>栅格的不同值太少，不足以划分{zones}个分区：划分为{count}个。</translation>
    </message>
    <message>
      <source>The raster of the map has shape {shape}: give one band of rows and columns.</source>
      <translation>地图的栅格形状为{shape}：请给出一个由行和列组成的波段。</translation>
    </message>
    <message>
      <source>The raster of what raises each cell most holds {most} factors or groups, and there are {count}: put some into groups.</source>
      <translation>“各像元提升最多的因子”栅格最多容纳 {most} 个因子或组，而现有 {count} 个：请把其中一些放入组。</translation>
    </message>
    <message>
      <source>The raster with the near-infrared band; it may be the same one. On another grid it is warped: bilinear, by average where its cells are at most half as wide.</source>
      <translation>含近红外波段的栅格；可以是同一个栅格。若格网不同，则进行变换：用双线性法；像元宽度不超过一半时用平均值。</translation>
    </message>
    <message>
      <source>The raster with the red band; its grid is the output's.</source>
      <translation>含红光波段的栅格；输出采用其格网。</translation>
    </message>
    <message>
      <source>The ratio is {ratio:g} non-landslides a landslide: choose {lowest:g} to {highest:g}.</source>
      <translation>比率为每处滑坡{ratio:g}个非滑坡：请选择{lowest:g}到{highest:g}。</translation>
    </message>
    <message>
      <source>The reference '{path}' has no CRS: metres in a plane are assumed.</source>
      <translation>参考'{path}'没有坐标参照系(CRS)：假定为平面上的米。</translation>
    </message>
    <message>
      <source>The reference '{path}' has no position and no cell size: georeference it first.</source>
      <translation>参考'{path}'没有位置和像元大小：请先进行地理配准。</translation>
    </message>
    <message>
      <source>The reference '{path}' is much coarser than most factors: its cells are {own:.4g} m, theirs {usual:.4g} m, and all are brought to {own:.4g} m.</source>
      <translation>参考'{path}'比大多数因子粗得多：其像元为{own:.4g} m，各因子为{usual:.4g} m，全部统一到{own:.4g} m。</translation>
    </message>
    <message>
      <source>The reference '{path}' is much finer than most factors: its cells are {own:.4g} m, theirs {usual:.4g} m, so most values are only interpolated.</source>
      <translation>参考'{path}'比大多数因子细得多：其像元为{own:.4g} m，各因子为{usual:.4g} m，因此大多数值只是内插而来。</translation>
    </message>
    <message>
      <source>The reference raster '{path}' has no coordinate reference system but the study area has: assign one.</source>
      <translation>参考栅格'{path}'没有坐标参照系，而研究区有：请为其指定。</translation>
    </message>
    <message>
      <source>The reference raster has no coordinate reference system: assign it one.</source>
      <translation>参考栅格没有坐标参照系：请为其指定。</translation>
    </message>
    <message>
      <source>The reference raster is rotated or upside down: warp it to a north-up grid first.</source>
      <translation>参考栅格经过旋转或上下颠倒：请先将其变换到正北朝上的格网。</translation>
    </message>
    <message>
      <source>The run of the manifest was given a layer that is in no file: give it as {name}.</source>
      <translation>清单中的运行使用了不在文件中的图层：请将其作为{name}给出。</translation>
    </message>
    <message>
      <source>The run was cancelled, so no output was written.</source>
      <translation>运行已取消，因此未写出任何输出。</translation>
    </message>
    <message numerus="yes">
      <source>The run was cancelled, so no output was written; {count} finished tiles lie in '{folder}': run the same once more to go on with them, or remove the folder.</source>
      <translation>
        <numerusform>运行已取消，因此没有写入任何输出；{count} 个已完成的瓦片位于“{folder}”：再次执行同样的运行即可接着使用它们，或删除该文件夹。</numerusform>
      </translation>
    </message>
    <message>
      <source>The same landslides against the same random cells; 95 % intervals</source>
      <translation>相同的滑坡对相同的随机像元；95 %区间</translation>
    </message>
    <message>
      <source>The same seed gives the same choice every time, whatever the number of threads.</source>
      <translation>无论线程数多少，相同的随机种子每次都给出相同的选取结果。</translation>
    </message>
    <message>
      <source>The samples and the stack '{path}' share no factor: the samples have {fields}, the stack has {names}. Give the stack that the samples were built from.</source>
      <translation>样本与因子栈'{path}'没有共同的因子：样本有{fields}，因子栈有{names}。请给出构建样本所用的因子栈。</translation>
    </message>
    <message>
      <source>The samples do not tell of several spatial blocks, so that each was compared with all others: the threshold is low, and more lies outside than if it came from places apart.</source>
      <translation>样本未给出多个空间块，因此每个样本都与所有其他样本比较：阈值偏低，与阈值来自彼此分离的地点时相比，位于范围之外的更多。</translation>
    </message>
    <message>
      <source>The samples have no factor '{factor}', given as categorical: {factors}.</source>
      <translation>样本中没有被指定为类别型的因子'{factor}'：{factors}。</translation>
    </message>
    <message>
      <source>The samples hold no landslide whose split is 'test': build them with a training share below 1, or give none.</source>
      <translation>样本中没有split为'test'的滑坡：请用小于1的训练比例构建样本，或不给出样本。</translation>
    </message>
    <message>
      <source>The samples hold no numbers of these factors of the model, {missing}; they have {fields}: give the samples that it was trained on, or others with its factors.</source>
      <translation>样本没有模型以下因子的数字：{missing}（现有字段：{fields}）：请给出训练模型所用的样本，或含有其因子的其他样本。</translation>
    </message>
    <message>
      <source>The samples hold {slides} landslides and {others} non-landslides whose split is 'test': both are needed, so build the samples of both, with a training share below 1.</source>
      <translation>样本中split为'test'的有{slides}个滑坡和{others}个非滑坡：两者缺一不可，因此请用小于1的训练比例、由这两类构建样本。</translation>
    </message>
    <message>
      <source>The samples layer has no factor field, one of numbers: make it with 'Build training samples'.</source>
      <translation>样本图层没有因子字段，即数字字段：请用'构建训练样本'生成。</translation>
    </message>
    <message>
      <source>The samples layer has no field 'label': make it with 'Build training samples'.</source>
      <translation>样本图层没有字段'label'：请用'构建训练样本'生成。</translation>
    </message>
    <message>
      <source>The samples layer holds no sample whose split is '{test}': build it with a training share below 1, or take all samples.</source>
      <translation>样本图层中没有split为'{test}'的样本：请用小于1的训练比例构建，或取全部样本。</translation>
    </message>
    <message>
      <source>The samples layer holds no sample: make it with 'Build training samples'.</source>
      <translation>样本图层不含样本：请用'构建训练样本'生成。</translation>
    </message>
    <message>
      <source>The samples were not split by spatial blocks of {block_size:g} m of this map: predict over the factor stack that they were built from.</source>
      <translation>样本不是按此图边长{block_size:g} m的空间块划分的：请在构建样本所用的因子栈上进行预测。</translation>
    </message>
    <message>
      <source>The scale of the reflectance is {scale:g}: give a number above 0, such as 0.0001.</source>
      <translation>反射率的比例为{scale:g}：请给出大于0的数，例如0.0001。</translation>
    </message>
    <message>
      <source>The scheduler '{scheduler}' does not answer ({reason}): check that it runs, and its address.</source>
      <translation>调度器“{scheduler}”没有应答（{reason}）：请检查它是否在运行，以及其地址。</translation>
    </message>
    <message>
      <source>The scheduler '{scheduler}' has no worker: start some, and wait for one.</source>
      <translation>调度器“{scheduler}”没有工作进程：请启动若干个，并等待其中一个就绪。</translation>
    </message>
    <message>
      <source>The scheduler '{scheduler}' is neither an address such as tcp://host:8786 nor a scheduler file: give one of them.</source>
      <translation>调度器“{scheduler}”既不是 tcp://host:8786 这样的地址，也不是调度器文件：请给出其中之一。</translation>
    </message>
    <message>
      <source>The scheduler '{scheduler}' was lost during the work, so no output was written: start it and its workers again, and then the run.</source>
      <translation>计算过程中与调度器“{scheduler}”失去联系，因此没有写出任何输出：请重新启动它及其工作进程，然后重新运行。</translation>
    </message>
    <message>
      <source>The second map is on another grid, and is read on that of the first ({resampling}).</source>
      <translation>第二幅图的格网不同，按第一幅图的格网读取（{resampling}）。</translation>
    </message>
    <message>
      <source>The seed {seed} is negative: give 0 or more.</source>
      <translation>随机种子{seed}为负数：请给出0或更大的值。</translation>
    </message>
    <message>
      <source>The setting '{name}' is {value}: choose {room}.</source>
      <translation>设置'{name}'为{value}：请选择{room}。</translation>
    </message>
    <message>
      <source>The setting '{name}' of the model is damaged: train it again, with a list.</source>
      <translation>模型的设置'{name}'已损坏：请以列表形式给出并重新训练模型。</translation>
    </message>
    <message>
      <source>The share is the factor's part in the drops of all factors together.</source>
      <translation>比例为该因子在所有因子的下降之和中所占的部分。</translation>
    </message>
    <message>
      <source>The share of cells with landslides is {share:g}: divide the number of such cells by that of all cells with data, which gives a number above 0 and below 1.</source>
      <translation>含滑坡像元的占比为{share:g}：请用此类像元数除以全部有数据的像元数，结果应大于0且小于1。</translation>
    </message>
    <message>
      <source>The shortest distance is {distance:g} m: choose 0 to {longest:,.0f}.</source>
      <translation>最短距离为{distance:g} m：请选择0到{longest:,.0f}。</translation>
    </message>
    <message>
      <source>The side of the spatial blocks is not known yet: choose a number of metres.</source>
      <translation>空间块的边长尚未知：请选择米数。</translation>
    </message>
    <message>
      <source>The side of the spatial blocks is {block_size} m: choose a positive number.</source>
      <translation>空间块的边长为{block_size} m：请选择正数。</translation>
    </message>
    <message>
      <source>The six most important factors, the first the most</source>
      <translation>最重要的六个因子，按重要性从高到低排列</translation>
    </message>
    <message>
      <source>The slope strategy's limit is in degrees, but the factor '{name}' is in '{unit}': make it in degrees ({how}, or by 'Terrain factors from DEM'), or choose another strategy.</source>
      <translation>坡度策略的上限以度为单位，但因子'{name}'的单位为'{unit}'：请将其转换为度（{how}，或用'由DEM计算地形因子'），或选择其他策略。</translation>
    </message>
    <message>
      <source>The slope strategy's limit is in degrees, but the factor '{name}' reaches {highest}, as if it were in {unit}.</source>
      <translation>坡度策略的上限以度为单位，但因子'{name}'最大达到{highest}，似乎以{unit}为单位。</translation>
    </message>
    <message>
      <source>The smallest patch is {cells} cells: give a whole number from 1 on, which keeps all.</source>
      <translation>最小图斑为{cells}个像元：请给出不小于1的整数，1表示全部保留。</translation>
    </message>
    <message>
      <source>The smallest value of the catchment area '{path}' is {value:.4g}, one cell if cells are counted, and it is given as square metres: it is taken as a number of cells.</source>
      <translation>汇水面积'{path}'的最小值为{value:.4g}，按像元计数时为一个像元，而给出的单位为平方米：将其作为像元数处理。</translation>
    </message>
    <message>
      <source>The smallest value of the catchment area '{path}' is {value:.4g}, one cell in square metres, and it is given as a number of cells: it is taken as square metres.</source>
      <translation>汇水面积'{path}'的最小值为{value:.4g}，以平方米计为一个像元，而给出的单位为像元数：将其作为平方米处理。</translation>
    </message>
    <message>
      <source>The smallest value of the catchment area '{path}' is {value:.4g}, one cell in {units}, as SAGA writes it: it is converted.</source>
      <translation>汇水面积'{path}'的最小值为{value:.4g}，以{units}计为一个像元，SAGA写出的就是这样：将进行转换。</translation>
    </message>
    <message>
      <source>The smallest value of the catchment area '{path}' is {value:.4g}, which is about one cell neither as a number of cells nor in square metres ({metres:.4g}) nor in square units of the CRS ({square:.4g}): compute the catchment area, and not its logarithm or the specific one, from this DEM, or, if it was cut from a larger one, cut both wider, so that a summit is within.</source>
      <translation>汇水面积'{path}'的最小值为{value:.4g}，无论作为像元数、以平方米计({metres:.4g})还是以坐标参照系(CRS)单位的平方计({square:.4g})，都不约为一个像元：请由该DEM计算汇水面积，而不是其对数或单位汇水面积；如果它是从更大的栅格裁剪而来，请将两者裁剪得更宽，使其中包含山顶。</translation>
    </message>
    <message>
      <source>The smallest value of the catchment area '{path}' is {value:.4g}, which is about one cell neither as a number of cells nor in square metres ({metres:.4g}): compute the catchment area, and not its logarithm or the specific one, from this DEM, or, if it was cut from a larger one, cut both wider, so that a summit is within.</source>
      <translation>汇水面积'{path}'的最小值为{value:.4g}，无论作为像元数还是以平方米计({metres:.4g})，都不约为一个像元：请由该DEM计算汇水面积，而不是其对数或单位汇水面积；如果它是从更大的栅格裁剪而来，请将两者裁剪得更宽，使其中包含山顶。</translation>
    </message>
    <message>
      <source>The smoothing constant is {alpha}: choose {lowest:g} to {highest:g}.</source>
      <translation>平滑常数为{alpha}：请选择{lowest:g}到{highest:g}。</translation>
    </message>
    <message>
      <source>The span '{part}' of the cloud mask's values runs backwards or holds more than {most:,}: write the lower number first, and only values that the mask has.</source>
      <translation>云掩膜值的区间'{part}'首尾颠倒，或包含的值超过{most:,}个：请先写较小的数，且只写掩膜中有的值。</translation>
    </message>
    <message>
      <source>The stack '{output}' would be one of the single files: choose another name for it.</source>
      <translation>因子栈'{output}'会与单个文件之一重名：请为其选择其他名称。</translation>
    </message>
    <message>
      <source>The stack '{path}' has no factor '{factor}', which the model was trained on: give the stack that its samples were built from.</source>
      <translation>因子栈'{path}'没有模型训练所用的因子'{factor}'：请给出构建其样本所用的因子栈。</translation>
    </message>
    <message>
      <source>The stack '{path}' has no factor '{factor}', which the samples have: give the stack that they were built from.</source>
      <translation>因子栈'{path}'中没有样本所含的因子'{factor}'：请给出构建样本所用的因子栈。</translation>
    </message>
    <message>
      <source>The stack '{path}' is no file, so a virtual stack would lose it: end the output's name with .tif.</source>
      <translation>因子栈'{path}'不是文件，虚拟栈会丢失它：请让输出名称以.tif结尾。</translation>
    </message>
    <message>
      <source>The stack has factors that the model does not use: in the folds it is trained on all.</source>
      <translation>因子栈含有模型未使用的因子：在各折中，模型用全部因子训练。</translation>
    </message>
    <message>
      <source>The stack has no factor named '{factor}', which the slope strategy needs: it has {names}; name the one that holds the slope in degrees.</source>
      <translation>因子栈没有坡度策略所需的名为'{factor}'的因子：它含有{names}；请指定其中以度表示坡度的因子。</translation>
    </message>
    <message>
      <source>The stack that the samples were built from.</source>
      <translation>构建样本所用的因子栈。</translation>
    </message>
    <message>
      <source>The strategy 'given' takes own non-landslides: give them, or choose another one.</source>
      <translation>策略'given'采用自有的非滑坡：请给出它们，或选择其他策略。</translation>
    </message>
    <message>
      <source>The strategy '{strategy}' needs information values, but the folds were planned without classes: give the class stack, or choose another strategy.</source>
      <translation>策略'{strategy}'需要信息量，但规划各折时没有分级：请给出分级栈，或选择其他策略。</translation>
    </message>
    <message>
      <source>The strategy '{strategy}' with the model '{network}' could not be tried: {why} Look at trials that could be made.</source>
      <translation>策略'{strategy}'与模型'{network}'的组合无法试验：{why}请查看可行的试验。</translation>
    </message>
    <message>
      <source>The strategy needs an information-value map: make one with 'Information value' and give it.</source>
      <translation>该策略需要信息量图：请用'信息量'生成并给出。</translation>
    </message>
    <message>
      <source>The study area does not touch the reference grid: check its position and CRS.</source>
      <translation>研究区与参考格网不相交：请检查其位置和坐标参照系(CRS)。</translation>
    </message>
    <message>
      <source>The study area has no CRS: that of the reference is assumed, {crs}.</source>
      <translation>研究区没有坐标参照系(CRS)：假定与参考相同，即{crs}。</translation>
    </message>
    <message>
      <source>The study area holds no polygon: choose a polygon layer.</source>
      <translation>研究区不含面：请选择面图层。</translation>
    </message>
    <message>
      <source>The study area's polygons cannot be merged ({message}): fix their geometry.</source>
      <translation>无法合并研究区的各个面({message})：请修复其几何图形。</translation>
    </message>
    <message>
      <source>The sum of the information values over the factors, float32.</source>
      <translation>各因子信息量之和，float32。</translation>
    </message>
    <message>
      <source>The support vector machine did not converge: a smaller C steadies it.</source>
      <translation>支持向量机未收敛：较小的C可使其稳定。</translation>
    </message>
    <message>
      <source>The support vector machine's decisions differ by {difference:.2g} from scikit-learn's: check that it is a released version and train again.</source>
      <translation>支持向量机的决策值与scikit-learn的相差{difference:.2g}：请检查它是否为正式发布的版本，然后重新训练。</translation>
    </message>
    <message>
      <source>The table '{path}' has no column {missing}: give one from 'Information value', or a model file (*.onnx).</source>
      <translation>表'{path}'没有列{missing}：请给出由'信息量'生成的表，或模型文件(*.onnx)。</translation>
    </message>
    <message>
      <source>The table '{path}' has no information value of class {number} of '{factor}': give the table that was made of this class stack.</source>
      <translation>表'{path}'没有'{factor}'第{number}级的信息量：请给出由该分级栈生成的表。</translation>
    </message>
    <message>
      <source>The table '{path}' has {there} classes of '{factor}', and the class stack '{stack}' {here}: give the two that belong together.</source>
      <translation>'{factor}'在表'{path}'中有{there}级，在分级栈'{stack}'中有{here}级：请给出彼此对应的两者。</translation>
    </message>
    <message>
      <source>The table '{path}' is of other factors ({foreign}) than the class stack '{stack}', which has {names}: give the two that belong together.</source>
      <translation>表'{path}'的因子（{foreign}）与分级栈'{stack}'的不同，后者有{names}：请给出彼此对应的两者。</translation>
    </message>
    <message>
      <source>The table has no geometry: points are made of its columns '{x}' and '{y}' ({crs}).</source>
      <translation>该表没有几何图形：由其列'{x}'和'{y}'生成点({crs})。</translation>
    </message>
    <message>
      <source>The table of all landslides counts those that the models were trained on, as the paper does. It can flatter a model, the more the better it knows these by heart.</source>
      <translation>全部滑坡的表与论文一样，计入模型训练时用过的滑坡。它可能对模型偏乐观，模型对这些滑坡记得越牢，偏差越大。</translation>
    </message>
    <message>
      <source>The table of all landslides counts those that the models were trained on, as the paper does. It can flatter a model, the more the better it knows these by heart: compare by the tables of held-out landslides.</source>
      <translation>全部滑坡的表与论文一样，计入模型训练时用过的滑坡。它可能对模型偏乐观，模型对这些滑坡记得越牢，偏差越大：请用留出滑坡的表进行比较。</translation>
    </message>
    <message>
      <source>The table of {count:,} places in {bands} bands</source>
      <translation>{count:,}个位置、{bands}个波段的表</translation>
    </message>
    <message>
      <source>The test asks of later landslides, wherever they are: many have neighbours that were trained on. How good the map is where no landslide is known nearby was not computed: set folds (FOLDS, such as 5) to learn it.</source>
      <translation>该检验针对后来发生的滑坡，无论其位于何处：其中许多都有参与训练的近邻。未计算图在附近没有已知滑坡之处的优劣：请设置折数（FOLDS，例如5）以了解这一点。</translation>
    </message>
    <message>
      <source>The test by time, and single splits beside it</source>
      <translation>按时间的检验，以及与之并列的单次划分</translation>
    </message>
    <message>
      <source>The tested model</source>
      <translation>被检验的模型</translation>
    </message>
    <message>
      <source>The threshold is {cut}: choose a number from 0 to 1.</source>
      <translation>阈值为{cut}：请选择0到1之间的数字。</translation>
    </message>
    <message>
      <source>The tiles of the output '{path}' would lie in '{folder}', which is no folder: choose another name.</source>
      <translation>输出“{path}”的瓦片将位于“{folder}”，但它不是文件夹：请选择其他名称。</translation>
    </message>
    <message>
      <source>The trained model, for 'A trained model on a new area'.</source>
      <translation>训练好的模型，用于'将已训练的模型用于新区域'。</translation>
    </message>
    <message>
      <source>The trained model.</source>
      <translation>训练好的模型。</translation>
    </message>
    <message>
      <source>The training samples form an array of shape {shape}, but {names} factor names and {kinds} kinds were given: give one column per factor and at least one sample.</source>
      <translation>训练样本构成形状为{shape}的数组，但给出了{names}个因子名和{kinds}个类型：请为每个因子给出一列，并至少给出一个样本。</translation>
    </message>
    <message>
      <source>The training samples have values of shape {shape} and labels of shape {labels_shape}, which do not fit {factors} factors: give one row and one label per sample, one column per factor.</source>
      <translation>训练样本的值的形状为{shape}，标签的形状为{labels_shape}，与{factors}个因子不符：请为每个样本给出一行和一个标签，为每个因子给出一列。</translation>
    </message>
    <message>
      <source>The training share is {train_share}: choose a number from {lowest:g} to {highest:g}.</source>
      <translation>训练比例为{train_share}：请选择{lowest:g}到{highest:g}之间的数字。</translation>
    </message>
    <message>
      <source>The unit of the catchment area is '{catchment_unit}': choose m2 or cells.</source>
      <translation>汇水面积的单位为'{catchment_unit}'：请选择m2或cells。</translation>
    </message>
    <message>
      <source>The values of '{path}' reach from {low:.4g} to {high:.4g} and not from 0 to 1, as susceptibility does.</source>
      <translation>'{path}'的值的范围为{low:.4g}到{high:.4g}，而不是易发性应有的0到1。</translation>
    </message>
    <message>
      <source>The values of '{path}' reach from {low:.4g} to {high:.4g}, not from 0 to 1: the threshold {threshold:g} does not fit them, so that accuracy, precision, recall and F1 say nothing.</source>
      <translation>'{path}'的值的范围为{low:.4g}到{high:.4g}，而不是0到1：阈值{threshold:g}与之不符，因此准确率、精确率、召回率和F1没有意义。</translation>
    </message>
    <message>
      <source>The vector layer '{path}' cannot be opened ({reason}): check the file.</source>
      <translation>无法打开矢量图层'{path}'({reason})：请检查该文件。</translation>
    </message>
    <message>
      <source>The vector layer '{path}' cannot be read ({reason}): is the file complete?</source>
      <translation>无法读取矢量图层'{path}'({reason})：文件是否完整？</translation>
    </message>
    <message>
      <source>The very high zone covers {share} of the area, more than {most}: such a map singles out little. Read the prediction rate curve rather than the zones, or try another way of picking non-landslide points or a model that stops training early.</source>
      <translation>极高区覆盖面积的{share}，超过{most}：这样的图几乎没有突出重点。请查看预测率曲线而不是分区，或试用其他采集非滑坡点的方式，或提前停止训练的模型。</translation>
    </message>
    <message>
      <source>The ways of choosing non-landslides to compare.</source>
      <translation>要比较的非滑坡选取方式。</translation>
    </message>
    <message>
      <source>The weights of the factors are too small to tell samples apart: give them in another unit.</source>
      <translation>因子的权重过小，无法区分各样本：请换用其他单位给出权重。</translation>
    </message>
    <message>
      <source>The weights of the samples must be one finite number each, none of them negative.</source>
      <translation>样本的权重必须各为一个有限数，且不得为负。</translation>
    </message>
    <message>
      <source>The whole inventory, so that no random cell lies on a landslide.</source>
      <translation>完整的滑坡编目，使随机像元都不落在滑坡上。</translation>
    </message>
    <message>
      <source>The whole inventory: no cell that a landslide touches is chosen.</source>
      <translation>完整的滑坡编目：不选取滑坡所触及的像元。</translation>
    </message>
    <message>
      <source>The whole inventory: no random cell lies on a landslide.</source>
      <translation>完整的滑坡编目：随机像元都不落在滑坡上。</translation>
    </message>
    <message>
      <source>The window is {window} m: give a length above 0.</source>
      <translation>窗口为{window} m：请给出大于0的长度。</translation>
    </message>
    <message>
      <source>The windows of {side} × {side} cells around {count:,} places</source>
      <translation>{count:,}个位置周围{side} × {side}像元的窗口</translation>
    </message>
    <message>
      <source>The worker '{worker}' cannot see '{path}' ({reason}): it lies in this computer's folder for temporary files, so let the environment variable TMPDIR name a folder that all workers see.</source>
      <translation>工作进程“{worker}”看不到“{path}”（{reason}）：它位于本机的临时文件夹中，请让环境变量 TMPDIR 指向所有工作进程都能看到的文件夹。</translation>
    </message>
    <message>
      <source>The worker '{worker}' cannot see '{path}' ({reason}): put the file where all workers see it under the same path.</source>
      <translation>工作进程“{worker}”看不到“{path}”（{reason}）：请将文件放在所有工作进程都能以相同路径看到的位置。</translation>
    </message>
    <message>
      <source>The z-factor is {z_factor}: give the metres per unit of the elevations, such as 0.3048.</source>
      <translation>Z系数为{z_factor}：请给出每个高程单位的米数，例如0.3048。</translation>
    </message>
    <message>
      <source>The zone '{zone}' covers {area} of the area and holds {held:,} of the {total:,} landslides that were held out of the training ({share}).</source>
      <translation>分区'{zone}'占区域的{area}，含有未参与训练的{total:,}处留出滑坡中的{held:,}处（{share}）。</translation>
    </message>
    <message>
      <source>The zone '{zone}' covers {area} of the area. As large a part, the one that the tested model found most susceptible, holds {held:,} of the {total:,} landslides that were held out of its training ({share}).</source>
      <translation>分区'{zone}'占区域的{area}。取同样大小的部分，即被检验的模型认为最易发的部分，其中含有未参与该模型训练的{total:,}处留出滑坡中的{held:,}处（{share}）。</translation>
    </message>
    <message>
      <source>The zone '{zone}' holds {share:.1f} % of all landslides and {held_out:.1f} % of those held out.</source>
      <translation>分区'{zone}'含有全部滑坡的{share:.1f}%和留出滑坡的{held_out:.1f}%。</translation>
    </message>
    <message>
      <source>The zone '{zone}' holds {share:.1f} % of all landslides and {held_out:.1f} % of those held out: expect the second figure of landslides to come.</source>
      <translation>分区'{zone}'含有全部滑坡的{share:.1f}%和留出滑坡的{held_out:.1f}%：对未来的滑坡，请以第二个数值为预期。</translation>
    </message>
    <message>
      <source>The zone map '{path}'</source>
      <translation>分区图'{path}'</translation>
    </message>
    <message>
      <source>The zone map '{path}' has another grid than the factor stack: give the one that was made of the same stack.</source>
      <translation>分区图'{path}'的格网与因子栈不同：请给出由同一因子栈生成的图。</translation>
    </message>
    <message>
      <source>The zone map '{path}' has damaged metadata ({what}): make it anew with 'Zone susceptibility map'.</source>
      <translation>分区图'{path}'的元数据已损坏({what})：请用'易发性分区'重新生成。</translation>
    </message>
    <message>
      <source>The zone map '{path}' has no cell with data: check its nodata value.</source>
      <translation>分区图'{path}'没有含数据的像元：请检查其无数据(nodata)值。</translation>
    </message>
    <message>
      <source>The zone map '{path}' has one zone, and so no limit between zones: give another one.</source>
      <translation>分区图'{path}'只有一个分区，因此没有分区界限：请给出另一幅图。</translation>
    </message>
    <message numerus="yes">
      <source>The zone map '{path}' holds the zone {zone}, but names {count} zones only: make it anew with 'Zone susceptibility map'.</source>
      <translation>
        <numerusform>分区图'{path}'含有分区{zone}，但只给出了{count}个分区的名称：请用'易发性分区'重新生成。</numerusform>
      </translation>
    </message>
    <message>
      <source>The zone raster of the run is not beside its manifest '{path}' (LIMITS_FROM): give that raster.</source>
      <translation>该次运行的分区栅格不在其运行清单'{path}'旁边(LIMITS_FROM)：请给出该栅格。</translation>
    </message>
    <message>
      <source>The zones of the map (shape {shape}, 0 to {highest}) do not fit {count} names and {fills} colours: give one band whose zones count from 1, and a name and a colour for each.</source>
      <translation>图的分区（形状{shape}，0到{highest}）与{count}个名称和{fills}种颜色不符：请给出一个分区从1开始编号的波段，并为每个分区给出名称和颜色。</translation>
    </message>
    <message>
      <source>The {landslides} landslides must be at least one, each on a valid cell of the susceptibility raster.</source>
      <translation>{landslides}处滑坡：至少须有一处，且每处都须位于易发性栅格的有效像元上。</translation>
    </message>
    <message>
      <source>The {name} raster is warped to the grid of the red one, {resampling}.</source>
      <translation>{name}栅格将变换到红光栅格的格网，{resampling}。</translation>
    </message>
    <message>
      <source>The {what} layer has no coordinate reference system: assign it one.</source>
      <translation>{what}图层没有坐标参照系：请为其指定。</translation>
    </message>
    <message>
      <source>The {what} layer holds no feature: choose a layer with points or polygons.</source>
      <translation>{what}图层不含要素：请选择含有点或面的图层。</translation>
    </message>
    <message>
      <source>The {what} name '{name}' twice: keep one.</source>
      <translation>{what}中'{name}'出现了两次：请只保留一个。</translation>
    </message>
    <message>
      <source>The {what} table '{path}' has no coordinate reference system: call its columns lon and lat if they hold degrees, lay a .prj file of the same name beside it, or save it as a GeoPackage.</source>
      <translation>{what}表'{path}'没有坐标参照系：若其列以度为单位，请将列命名为lon和lat；或在旁边放置同名的.prj文件，或将其另存为GeoPackage。</translation>
    </message>
    <message>
      <source>Their difference of {gap:+.3f} ({limits}, p {p}) is more than chance: '{better}' ranks them better.</source>
      <translation>两者相差{gap:+.3f}（{limits}，p {p}），超出偶然范围：'{better}'的排序更好。</translation>
    </message>
    <message>
      <source>Their difference of {gap:+.3f} ({limits}, p {p}) may be chance.</source>
      <translation>两者相差{gap:+.3f}（{limits}，p {p}），可能出于偶然。</translation>
    </message>
    <message>
      <source>Their share of the cells (%)</source>
      <translation>其占像元的比例(%)</translation>
    </message>
    <message>
      <source>There are no '{side}' samples: choose one of {known}.</source>
      <translation>没有'{side}'样本：请选择{known}之一。</translation>
    </message>
    <message>
      <source>There are no bins by '{by}': choose one of {known}.</source>
      <translation>没有按'{by}'的分箱：请选择{known}之一。</translation>
    </message>
    <message>
      <source>There are no class breaks: give one or more numbers, like '10, 20.5, 40'.</source>
      <translation>没有分级间断点：请给出一个或多个数字，例如'10, 20.5, 40'。</translation>
    </message>
    <message>
      <source>There are no statistics '{wanted}': choose of {known}.</source>
      <translation>没有统计量'{wanted}'：请从{known}中选择。</translation>
    </message>
    <message>
      <source>There are {classes} classes but at most {most} can be told apart: merge some.</source>
      <translation>共有{classes}个分级，但最多能区分{most}个：请合并一些。</translation>
    </message>
    <message>
      <source>There are {labels} labels and {scores} scores: each sample needs one of each.</source>
      <translation>有{labels}个标签和{scores}个得分：每个样本都需要各有一个。</translation>
    </message>
    <message>
      <source>There are {landslides:,} landslides and {others:,} other places among the samples taken ({side}): both are needed, so choose other samples.</source>
      <translation>所取样本（{side}）中有{landslides:,}个滑坡和{others:,}个其他位置：两者缺一不可，因此请选择其他样本。</translation>
    </message>
    <message>
      <source>There are {landslides:,} landslides and {others:,} other places among the samples: importance needs both.</source>
      <translation>样本中有{landslides:,}个滑坡和{others:,}个其他位置：重要性分析两者缺一不可。</translation>
    </message>
    <message>
      <source>There are {landslides} landslides and {others} other places among the samples: at least one of each is needed.</source>
      <translation>样本中有{landslides}个滑坡和{others}个其他位置：每类至少需要一个。</translation>
    </message>
    <message>
      <source>There are {slides:,} units with landslides and {others:,} without, and each of {folds} folds needs one of both: use fewer folds.</source>
      <translation>有滑坡的单元有{slides:,}个，无滑坡的有{others:,}个，而{folds}折中的每一折两者都至少需要一个：请减少折数。</translation>
    </message>
    <message>
      <source>There is no classification method '{method}': choose one of {known}.</source>
      <translation>没有分级方法'{method}'：请选择{known}之一。</translation>
    </message>
    <message>
      <source>There is no figure size '{size}': choose {known}.</source>
      <translation>没有图件大小'{size}'：请选择{known}。</translation>
    </message>
    <message>
      <source>There is no label by '{rule}': choose one of {known}.</source>
      <translation>没有按'{rule}'的标签：请选择{known}之一。</translation>
    </message>
    <message>
      <source>There is no model called '{name}': choose one of {known}.</source>
      <translation>没有名为'{name}'的模型：请选择{known}之一。</translation>
    </message>
    <message>
      <source>There is no model to compare: choose at least one.</source>
      <translation>没有可比较的模型：请至少选择一个。</translation>
    </message>
    <message>
      <source>There is no palette '{name}': choose one of {known}.</source>
      <translation>没有配色'{name}'：请选择{known}之一。</translation>
    </message>
    <message>
      <source>There is no parameter '{name}' here, so it counts for nothing (did you mean {near}?).</source>
      <translation>此处没有参数'{name}'，因此它不起作用（是否想写{near}？）。</translation>
    </message>
    <message>
      <source>There is no parameter '{name}' here, so it counts for nothing.</source>
      <translation>此处没有参数'{name}'，因此它不起作用。</translation>
    </message>
    <message>
      <source>There is no profile of QGIS's to install packages into: use pip.</source>
      <translation>没有可供安装软件包的QGIS用户配置文件：请使用pip。</translation>
    </message>
    <message>
      <source>There is no raster to stack: choose at least one factor.</source>
      <translation>没有可叠成栈的栅格：请至少选择一个因子。</translation>
    </message>
    <message>
      <source>There is no room for '{path}': {cells:,} cells in {bands} bands are {size} before compression and at least {least} after it, and {free} are free on that disk: take larger cells or a smaller extent (the reference or the input sets both), or choose another disk.</source>
      <translation>没有足够空间存放'{path}'：{bands}个波段中的{cells:,}个像元压缩前为{size}，压缩后至少为{least}，而该磁盘剩余空间为{free}：请采用更大的像元或更小的范围（两者均由参考或输入决定），或选择其他磁盘。</translation>
    </message>
    <message>
      <source>There is no sample, so there is no calibration: give samples that were held out.</source>
      <translation>没有样本，因此没有校准：请给出留出的样本。</translation>
    </message>
    <message>
      <source>There is no split '{method}': choose one of {known}.</source>
      <translation>没有划分方法'{method}'：请选择{known}之一。</translation>
    </message>
    <message>
      <source>There is no strategy '{strategy}': choose one of {known}.</source>
      <translation>没有策略'{strategy}'：请选择{known}之一。</translation>
    </message>
    <message>
      <source>There is no strategy to compare: choose at least one.</source>
      <translation>没有可比较的策略：请至少选择一个。</translation>
    </message>
    <message>
      <source>There is no terrain factor '{factor}': choose from {known}.</source>
      <translation>没有地形因子'{factor}'：请从{known}中选择。</translation>
    </message>
    <message>
      <source>There is no valid cell to classify: check the raster's nodata value and its extent.</source>
      <translation>没有可分级的有效像元：请检查栅格的无数据(nodata)值及其范围。</translation>
    </message>
    <message>
      <source>There is not enough memory for this: close other programs, or give smaller data.</source>
      <translation>内存不足：请关闭其他程序，或给出较小的数据。</translation>
    </message>
    <message>
      <source>There is nothing to cut into zones: check the raster, the band and what it was made of.</source>
      <translation>没有可划分为分区的内容：请检查栅格、波段及生成该栅格的数据。</translation>
    </message>
    <message>
      <source>There is nothing to explain: give places, or a raster for every cell to write.</source>
      <translation>没有可解释的内容：请给出地点，或要写出的每个像元的栅格。</translation>
    </message>
    <message>
      <source>These factors have a single value at all landslides, so that they cannot be weighed, and stay: {single}.</source>
      <translation>以下因子在所有滑坡处只有单一的值，因此无法赋权，予以保留：{single}。</translation>
    </message>
    <message>
      <source>They are estimated by sampled permutations; the largest standard error is {error:.2g}.</source>
      <translation>它们由抽样排列估计；最大标准误为{error:.2g}。</translation>
    </message>
    <message>
      <source>They stand beside the numbers of the places in table and report.</source>
      <translation>它们在表和报告中列于地点编号旁边。</translation>
    </message>
    <message>
      <source>This test flatters here, by {gap:.3f}: it sets landslides against places that were picked to be unlike them, which any map tells apart, whether or not it ranks the rest of the area well. By the common test {which} is best. Do not choose by the paper's protocol.</source>
      <translation>此处该检验偏乐观，高出{gap:.3f}：它将滑坡与特意选取的、与滑坡不相似的位置相对，任何图都能区分它们，而不论该图对区域其余部分的排序好坏。按公共检验，最好的是{which}。请不要按论文方案选择。</translation>
    </message>
    <message>
      <source>Those of the cross-validation that judged the model: its spatial folds then make the threshold. 0: the spatial blocks of the samples do.</source>
      <translation>评判该模型的交叉验证的折数：此时由其空间折确定阈值。0：由样本的空间块确定。</translation>
    </message>
    <message>
      <source>Those that the model was trained on: the model file says which these are, and without one the training samples are taken. Where all of them trained, as in a run of all steps by default, no test is left.</source>
      <translation>模型训练所用的样本：模型文件会说明是哪些样本，没有模型文件时取训练样本。若全部样本都参与了训练（运行全部步骤时默认如此），则没有留下可供检验的样本。</translation>
    </message>
    <message>
      <source>Threads</source>
      <translation>线程数</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>阈值</translation>
    </message>
    <message>
      <source>Threshold of the dissimilarity index</source>
      <translation>不相似性指数的阈值</translation>
    </message>
    <message>
      <source>Tick the factors that are categorical</source>
      <translation>勾选类别型因子</translation>
    </message>
    <message>
      <source>Tick the factors whose values are numbers of categories, such as geology.</source>
      <translation>勾选其值为类别编号的因子，如地质。</translation>
    </message>
    <message>
      <source>Together with the zone '{zone}' it is {area} of the area with {held:,} of these landslides ({share}).</source>
      <translation>连同分区'{zone}'，占区域的{area}，含有其中{held:,}处滑坡（{share}）。</translation>
    </message>
    <message>
      <source>Too few cells have {what}, as the split leaves {training} for training, which needs {fewest}, and {testing} for the test, which needs 1: give more of them, smaller cells if they lie close together, or another training share.</source>
      <translation>含有{what}的像元太少，因为划分后{training}个用于训练（需要{fewest}个），{testing}个用于测试（需要1个）：请给出更多，若它们彼此靠得很近则采用更小的像元，或改用其他训练比例。</translation>
    </message>
    <message>
      <source>Topographic position index (TPI)</source>
      <translation>地形位置指数(TPI)</translation>
    </message>
    <message>
      <source>Topographic wetness index (TWI)</source>
      <translation>地形湿度指数(TWI)</translation>
    </message>
    <message>
      <source>Total area (km²)</source>
      <translation>总面积(km²)</translation>
    </message>
    <message>
      <source>Train it with non-landslides drawn at random, or leave the share out.</source>
      <translation>请用随机抽取的非滑坡训练，或不给出该占比。</translation>
    </message>
    <message>
      <source>Train model</source>
      <translation>训练模型</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Training ends when the mean squared error is below it.</source>
      <translation>均方误差低于此值时训练结束。</translation>
    </message>
    <message>
      <source>Training ends when μ is above it.</source>
      <translation>μ高于此值时训练结束。</translation>
    </message>
    <message>
      <source>Training landslides</source>
      <translation>训练滑坡</translation>
    </message>
    <message>
      <source>Training landslides of a block split</source>
      <translation>空间块划分的训练滑坡</translation>
    </message>
    <message>
      <source>Training landslides of a random split</source>
      <translation>随机划分的训练滑坡</translation>
    </message>
    <message>
      <source>Training landslides of a split by time</source>
      <translation>按时间划分的训练滑坡</translation>
    </message>
    <message>
      <source>Training model '{network}' diverged: lower its learning rate.</source>
      <translation>模型'{network}'的训练发散：请降低其学习率。</translation>
    </message>
    <message>
      <source>Training non-landslides</source>
      <translation>训练非滑坡</translation>
    </message>
    <message>
      <source>Training of the model</source>
      <translation>模型训练</translation>
    </message>
    <message>
      <source>Training of the model '{network}'</source>
      <translation>模型'{network}'的训练</translation>
    </message>
    <message>
      <source>Training of the model of the map, on all landslides</source>
      <translation>用全部滑坡训练制图模型</translation>
    </message>
    <message>
      <source>Training report</source>
      <translation>训练报告</translation>
    </message>
    <message>
      <source>Training samples</source>
      <translation>训练样本</translation>
    </message>
    <message>
      <source>Training share</source>
      <translation>训练比例</translation>
    </message>
    <message>
      <source>Training with {count:,} samples of {factors} factors</source>
      <translation>用{factors}个因子的{count:,}个样本进行训练</translation>
    </message>
    <message>
      <source>Trains a model on the training samples and writes it as one self-contained .onnx file: scaling and the encoding of categories are inside, so it takes raw factor values. The written file is checked against the trained model every time.

Figures on the held-out samples of the layer are given too. Non-landslides that were picked to be easy make them look better than the map is: see 'Evaluate'.</source>
      <translation>用训练样本训练模型，并将其写为一个自成一体的.onnx文件：缩放和类别编码都包含在内，因此直接采用原始因子值。每次都会将写出的文件与训练好的模型核对。

同时给出图层中留出样本的数值。采集时挑选的容易区分的非滑坡会使这些数值好于图的实际情况：参见'评价'。</translation>
    </message>
    <message>
      <source>Trains each model with non-landslides of each strategy, maps the area, and judges the maps twice: by the paper's protocol, which tests each strategy on its own non-landslides, and by the common held-out test, which tests all on the same random cells. Everything is fitted anew in every fold.

The report says in words which strategy is better by which test, and warns where the first one flatters. A strategy that the area does not allow is a row that says why.</source>
      <translation>用每种策略的非滑坡训练每个模型，对区域制图，并对各图作两次判断：按论文方案，即用每种策略自身的非滑坡检验该策略；按公共留出检验，即用相同的随机像元检验全部。在每一折中，所有内容都重新拟合。

报告以文字说明按哪种检验哪种策略更好，并在前者偏乐观时发出警告。区域条件不允许的策略占一行，并说明原因。</translation>
    </message>
    <message>
      <source>Trains the chosen models on the same samples, maps the area with each, and sets measures, ROC curves and zones side by side. Differences of AUC are tested by spatial blocks, predictions by McNemar's test. Everything is fitted anew in every fold.</source>
      <translation>用相同的样本训练所选的各模型，用每个模型对区域制图，并将各项指标、ROC曲线和分区并列。AUC的差异按空间块检验，预测结果用McNemar检验。在每一折中，所有内容都重新拟合。</translation>
    </message>
    <message>
      <source>Trains {asked} as ten members that stop early; otherwise as published, one network for a fixed number of epochs.</source>
      <translation>将{asked}训练为十个提前停止的成员；否则与已发表的做法一样，以固定的轮次数训练一个网络。</translation>
    </message>
    <message>
      <source>Trains {asked} not for a fixed number of epochs, as published, but as ten members, each of which sets a fifth of the samples aside and stops when it gets no better on them. {always} are always trained so.</source>
      <translation>{asked}不像已发表的那样以固定的轮次数训练，而是训练为十个成员，每个成员留出五分之一的样本，当在这些样本上不再改善时停止。{always}始终这样训练。</translation>
    </message>
    <message>
      <source>Trees</source>
      <translation>树的数目</translation>
    </message>
    <message>
      <source>True positive rate (sensitivity)</source>
      <translation>真阳性率（灵敏度）</translation>
    </message>
    <message>
      <source>True susceptibility</source>
      <translation>真实易发性</translation>
    </message>
    <message>
      <source>Turns the relative susceptibility into the probability that a cell holds a landslide: cells with landslides divided by all cells with data, such as 0.0007. Only for an inventory that is complete and non-landslides drawn at random; the order of the cells stays the same. Left empty: relative susceptibility.</source>
      <translation>将相对易发性转换为像元含有滑坡的概率：含滑坡的像元数除以所有有数据的像元数，例如0.0007。仅适用于完整的滑坡编目和随机抽取的非滑坡；像元的排序保持不变。留空：相对易发性。</translation>
    </message>
    <message>
      <source>Two factors are named '{name}', from '{first}' and '{second}': name the factors by NAMES, in the order of the rasters, or rename a file or a layer.</source>
      <translation>有两个因子名为'{name}'，分别来自'{first}'和'{second}'：请用NAMES按栅格顺序为各因子命名，或重命名某个文件或图层。</translation>
    </message>
    <message>
      <source>Two factors in {where} are named '{name}': rename one of them.</source>
      <translation>{where}中有两个因子名为'{name}'：请重命名其中一个。</translation>
    </message>
    <message>
      <source>Two fields of the samples are called '{name}' but for capitals: rename one of them.</source>
      <translation>样本中有两个字段除大小写外都名为'{name}'：请重命名其中一个。</translation>
    </message>
    <message>
      <source>Two histograms of different bin layouts cannot be added: build both with one layout.</source>
      <translation>分箱方式不同的两个直方图无法相加：请以同一分箱方式构建两者。</translation>
    </message>
    <message>
      <source>Two susceptibility maps beside each other</source>
      <translation>两幅易发性图的对照</translation>
    </message>
    <message>
      <source>Two tests stand side by side, because they answer different questions.</source>
      <translation>两种检验并列，因为它们回答的是不同的问题。</translation>
    </message>
    <message>
      <source>Undeclared nodata value</source>
      <translation>未声明的无数据(nodata)值</translation>
    </message>
    <message>
      <source>Undeclared nodata values</source>
      <translation>未声明的无数据(nodata)值</translation>
    </message>
    <message>
      <source>Unit of the catchment area</source>
      <translation>汇水面积的单位</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单元数</translation>
    </message>
    <message>
      <source>Units as samples</source>
      <translation>作为样本的单元</translation>
    </message>
    <message>
      <source>Units left out, without a valid cell</source>
      <translation>因没有有效像元而剔除的单元</translation>
    </message>
    <message>
      <source>Units of the hidden layers</source>
      <translation>各隐藏层的单元数</translation>
    </message>
    <message>
      <source>Units outside the training range of a factor</source>
      <translation>某一因子超出训练范围的单元</translation>
    </message>
    <message>
      <source>Units predicted</source>
      <translation>预测的单元</translation>
    </message>
    <message>
      <source>Units that lack a factor</source>
      <translation>缺少某一因子的单元</translation>
    </message>
    <message>
      <source>Units with landslides</source>
      <translation>有滑坡的单元</translation>
    </message>
    <message numerus="yes">
      <source>Units with landslides lie in {count} spatial blocks (the field 'block'), fewer than the {folds} folds: use fewer folds, or make the samples anew with smaller blocks (BLOCK_SIZE).</source>
      <translation>
        <numerusform>有滑坡的单元位于{count}个空间块（字段'block'）中，少于{folds}折：请减少折数，或用更小的块(BLOCK_SIZE)重新生成样本。</numerusform>
      </translation>
    </message>
    <message>
      <source>Units with landslides that are held out</source>
      <translation>留出的有滑坡单元</translation>
    </message>
    <message>
      <source>Units with statistics</source>
      <translation>有统计量的单元</translation>
    </message>
    <message>
      <source>Units without a valid cell</source>
      <translation>没有有效像元的单元</translation>
    </message>
    <message>
      <source>VIF</source>
      <translation>VIF</translation>
    </message>
    <message>
      <source>VIF above {largest:g}: {inflated}; other factors say nearly the same, which a PCA weight does not see.</source>
      <translation>VIF大于{largest:g}：{inflated}；其他因子表达了几乎相同的信息，而PCA权重无法反映这一点。</translation>
    </message>
    <message>
      <source>Valid cells</source>
      <translation>有效像元</translation>
    </message>
    <message>
      <source>Validation share of each member</source>
      <translation>每个成员的验证比例</translation>
    </message>
    <message>
      <source>Value of landslides in it</source>
      <translation>该字段中滑坡的值</translation>
    </message>
    <message>
      <source>Values of shape {shape} were given to a model of {factors} factors: give one column per factor.</source>
      <translation>为含{factors}个因子的模型给出了形状为{shape}的值：请为每个因子给出一列。</translation>
    </message>
    <message>
      <source>Values of shape {shape} were given to a model that looks at {side} × {side} cells of {factors} factors: give a window for each cell.</source>
      <translation>给出的值形状为{shape}，而模型要考察{factors}个因子的{side} × {side}像元：请为每个像元给出一个窗口。</translation>
    </message>
    <message>
      <source>Values of shape {values_shape} and labels of shape {labels_shape} were given: give a row of factors and a label of 0 or 1 for each sample.</source>
      <translation>给出的值的形状为{values_shape}，标签的形状为{labels_shape}：请为每个样本给出一行因子值和一个0或1的标签。</translation>
    </message>
    <message>
      <source>Values that count as cloud</source>
      <translation>算作云的值</translation>
    </message>
    <message>
      <source>Values that mean 'no data' although the raster does not say so, by factor: 'slope=-9999; dem=-32768'. Several of one factor are separated by spaces: 'slope=-9999 -99'.</source>
      <translation>栅格未声明但实际表示'无数据'的值，按因子指定：'slope=-9999; dem=-32768'。同一因子的多个值用空格分隔：'slope=-9999 -99'。</translation>
    </message>
    <message>
      <source>Vegetation index (NDVI)</source>
      <translation>植被指数(NDVI)</translation>
    </message>
    <message>
      <source>Verdict in words</source>
      <translation>文字结论</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>Versions that work</source>
      <translation>可用版本</translation>
    </message>
    <message>
      <source>Very low information value</source>
      <translation>信息量极低</translation>
    </message>
    <message>
      <source>Very low information value: at most {limit:.4f}.</source>
      <translation>信息量极低：不超过{limit:.4f}。</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>警告</translation>
    </message>
    <message>
      <source>Warnings</source>
      <translation>警告</translation>
    </message>
    <message>
      <source>Weighs the continuous factors of a stack by principal components at the landslides, as the paper does, and says which are light enough to be dropped; KMO, Bartlett's test, correlations and variance inflation factors (VIF) are given beside. Categorical factors are not weighed and stay.

Such a rule drops some factors of any set, and a weight does not say how well a factor tells landslides from other places: see the report before you use the screened stack.

Landslides that a model will be tested on must not choose its factors, so only the training landslides of the split are looked at: choose the same split, share, block size and seed in 'Information value' and 'Build training samples'.</source>
      <translation>与论文一样，通过滑坡处的主成分对因子栈的连续型因子赋权，并指出哪些因子权重低到可以剔除；同时给出KMO、Bartlett检验、相关系数和方差膨胀因子(VIF)。类别型因子不参与赋权，予以保留。

这样的规则会从任何一组因子中剔除一些，而权重并不说明因子区分滑坡与其他位置的能力：使用筛选后的因子栈之前，请先查看报告。

用于检验模型的滑坡不得用来选择其因子，因此只考察划分中的训练滑坡：请选择与'信息量'和'构建训练样本'中相同的划分、比例、块大小和随机种子。</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Weight of each continuous factor; all weights together make 1.</source>
      <translation>每个连续型因子的权重；所有权重之和为1。</translation>
    </message>
    <message>
      <source>Weights below {lowest}: {dropped}. They were left out.</source>
      <translation>权重低于{lowest}：{dropped}。已将其剔除。</translation>
    </message>
    <message>
      <source>Weights below {lowest}: {dropped}. This is a report only: no factor was left out.</source>
      <translation>权重低于{lowest}：{dropped}。此处仅作报告：没有剔除任何因子。</translation>
    </message>
    <message>
      <source>Weights, tests, components and correlations as one HTML page.</source>
      <translation>权重、检验、主成分和相关系数，保存为一个HTML页面。</translation>
    </message>
    <message>
      <source>What all have in common</source>
      <translation>各方共有的部分</translation>
    </message>
    <message>
      <source>What band '{name}' of '{path}' says of its classes is damaged ({item}): make it anew with 'Reclassify factors'.</source>
      <translation>'{path}'的波段'{name}'对其分级的描述已损坏({item})：请用'因子重分类'重新生成。</translation>
    </message>
    <message>
      <source>What belongs to one model stands under its name.</source>
      <translation>属于某个模型的设置写在该模型的名称之下。</translation>
    </message>
    <message>
      <source>What counts most at the first place</source>
      <translation>第一个地点处作用最大的因子</translation>
    </message>
    <message>
      <source>What each factor weighs</source>
      <translation>各因子的权重</translation>
    </message>
    <message>
      <source>What fills in whatever is left empty: model, strategy, non-landslides per landslide, training, and what the map is made from. Best measured: as maps of three areas were best. As published: Wang &amp; Tang (2024): their CNN, as many non-landslides as landslides, from the very low zone of the information value, which all landslides make, and the map by the model that was tested.</source>
      <translation>用于填补所有留空项的设置：模型、策略、每处滑坡的非滑坡数、训练，以及图由什么生成。实测最佳：采用三个区域的图表现最好的设置。按发表的方法：Wang &amp; Tang (2024)，即其CNN，非滑坡与滑坡数目相同，取自由全部滑坡得出的信息量的极低区，图由被检验的模型生成。</translation>
    </message>
    <message>
      <source>What is outside, as hatched polygons to lie over a map; patches of fewer than four cells are left out. Left empty, none are written.</source>
      <translation>范围之外的部分，写成可叠加在地图上的带阴影线的多边形；少于四个像元的斑块被略去。留空则不写出。</translation>
    </message>
    <message>
      <source>What is trained. By default the one that ranked held-out landslides of three areas best. {papers} are those of the published method.</source>
      <translation>要训练的内容。默认为在三个区域中对留出滑坡排序最好的模型。{papers}为已发表方法的模型。</translation>
    </message>
    <message>
      <source>What is written in '{folder}' may take {size} before compression; {free} are free there.</source>
      <translation>写入'{folder}'的内容压缩前可能占用{size}；该处剩余空间为{free}。</translation>
    </message>
    <message>
      <source>What is written in '{folder}' will take about {size}; {free} are free there.</source>
      <translation>写入'{folder}'的内容将占用约{size}；该处剩余空间为{free}。</translation>
    </message>
    <message>
      <source>What its raster looks like</source>
      <translation>其栅格的特征</translation>
    </message>
    <message>
      <source>What raises a cell most: {shares}.</source>
      <translation>提升像元最多的因子：{shares}。</translation>
    </message>
    <message>
      <source>What raises and what lowers each place</source>
      <translation>各地点处哪些因子使易发性升高，哪些使其降低</translation>
    </message>
    <message>
      <source>What raises and what lowers the susceptibility of the held-out samples: each factor's contribution to each sample's prediction, by Shapley values. Contributions start from {base:.3f}, the mean prediction of {rows} training samples, and add up to the prediction.</source>
      <translation>哪些因子使留出样本的易发性升高，哪些使其降低：以Shapley值表示各因子对每个样本预测值的贡献。贡献从{base:.3f}（{rows}个训练样本的平均预测值）起算，累加即得预测值。</translation>
    </message>
    <message>
      <source>What raises each cell most</source>
      <translation>各像元提升最多的因子</translation>
    </message>
    <message>
      <source>What samples count where there are not as many non-landslides as landslides.</source>
      <translation>非滑坡与滑坡数目不等时样本的权重。</translation>
    </message>
    <message>
      <source>What stands in {source} is no JSON of settings: {what}; write it like {example}.</source>
      <translation>{source}的内容不是设置的JSON：{what}；请写成{example}的形式。</translation>
    </message>
    <message>
      <source>What the class field holds at landslides: a number or a text, or several of them, apart by commas. It needs CLASS_FIELD. A field of 0 and 1 that says something else is passed over by naming it with '0, 1'.</source>
      <translation>类别字段在滑坡处的值：一个数字或文本，或用逗号分隔的多个值。需要CLASS_FIELD。若某个0和1的字段另有含义，请指定该字段并给出'0, 1'，以忽略它。</translation>
    </message>
    <message>
      <source>What the factor is called in a stack, a model and a report: the band's description. A raster that is given as a file goes by the file's name instead, unless that tells nothing (OUTPUT.tif).</source>
      <translation>因子在因子栈、模型和报告中的名称：即波段描述。以文件给出的栅格则用文件名，除非文件名不说明内容(OUTPUT.tif)。</translation>
    </message>
    <message>
      <source>What the factor is called in a stack, a model and a report: the band's description. A raster that is given as a file goes by the file's name instead, unless that tells nothing (OUTPUT.tif). Left empty: after the layer, such as distance_roads.</source>
      <translation>因子在因子栈、模型和报告中的名称：即波段描述。以文件给出的栅格则用文件名，除非文件名不说明内容(OUTPUT.tif)。留空：以图层命名，例如distance_roads。</translation>
    </message>
    <message>
      <source>What the installation says appears here.</source>
      <translation>安装的输出信息显示在此处。</translation>
    </message>
    <message>
      <source>What the map is made of: of the area where the model was trained, or of another one.</source>
      <translation>用于生成图的因子栈：可以是模型训练所在区域的，也可以是其他区域的。</translation>
    </message>
    <message>
      <source>What the samples were built from. Only models that look at the cells around each sample need it: {models}.</source>
      <translation>构建样本所用的因子栈。只有考察每个样本周围像元的模型需要它：{models}。</translation>
    </message>
    <message>
      <source>What to beware of</source>
      <translation>注意事项</translation>
    </message>
    <message>
      <source>Where it reaches 0, the factor's part cannot be told from none: {factors}.</source>
      <translation>触及0处，无法将因子的作用与零作用区分开：{factors}。</translation>
    </message>
    <message>
      <source>Where landslides are to be expected</source>
      <translation>滑坡可能发生在何处</translation>
    </message>
    <message>
      <source>Where no landslide is known nearby</source>
      <translation>附近没有已知滑坡之处</translation>
    </message>
    <message>
      <source>Where non-landslides are taken from. Cells of some strategies are easy to tell from landslides ({strategies}): a test on such cells flatters any model, so look at the common held-out test of 'Evaluate' too.</source>
      <translation>非滑坡取自何处。某些策略的像元容易与滑坡区分({strategies})：用这样的像元检验对任何模型都偏乐观，因此请同时查看'评价'的公共留出检验。</translation>
    </message>
    <message>
      <source>Where the files go.</source>
      <translation>文件的存放位置。</translation>
    </message>
    <message>
      <source>Where the information value is very low (the paper's choice)</source>
      <translation>信息量极低处（论文的选择）</translation>
    </message>
    <message>
      <source>Where the label goes by the number of landslides.</source>
      <translation>用于标签按滑坡数确定的情形。</translation>
    </message>
    <message>
      <source>Where the label goes by the share; slivers at the border of a unit stay below it.</source>
      <translation>用于标签按占比确定的情形；单元边界处的细碎部分低于该值。</translation>
    </message>
    <message>
      <source>Where the map may be trusted</source>
      <translation>图在何处可信</translation>
    </message>
    <message>
      <source>Where the second map puts cells into another zone.</source>
      <translation>第二幅图将像元划入其他分区之处。</translation>
    </message>
    <message>
      <source>Where the slope is gentle</source>
      <translation>坡度平缓处</translation>
    </message>
    <message>
      <source>Where, and from what</source>
      <translation>地点与数据来源</translation>
    </message>
    <message>
      <source>Whether the factors suit principal components</source>
      <translation>因子是否适合主成分分析</translation>
    </message>
    <message>
      <source>Whether their difference of {gap:+.3f} is chance cannot be told.</source>
      <translation>无法判断两者相差{gap:+.3f}是否出于偶然。</translation>
    </message>
    <message>
      <source>Whole numbers separated by commas, one for each of the {items}.</source>
      <translation>用逗号分隔的整数，每个{items}一个。</translation>
    </message>
    <message>
      <source>Whole spatial blocks were held out, but the samples have no field 'block_size' in metres: the random cells of the common test come from the whole map, the blocks trained on too.</source>
      <translation>留出了整个空间块，但样本没有以米为单位的字段'block_size'：公共检验的随机像元取自整张图，包括训练过的块。</translation>
    </message>
    <message>
      <source>Whole spatial blocks were held out.</source>
      <translation>留出了整个空间块。</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>Why here</source>
      <translation>为何在此</translation>
    </message>
    <message>
      <source>Why here (contributions of the factors)</source>
      <translation>为何在此（各因子的贡献）</translation>
    </message>
    <message>
      <source>Width of the basin in cells.</source>
      <translation>流域的宽度，以像元计。</translation>
    </message>
    <message>
      <source>Window (cells)</source>
      <translation>窗口（像元）</translation>
    </message>
    <message>
      <source>Window (metres)</source>
      <translation>窗口（米）</translation>
    </message>
    <message>
      <source>Without it the side follows from the distances between landslides: ten times the distance within which nearly all have a neighbour, as long as enough blocks hold landslides. The log says how long it is.</source>
      <translation>不填时，边长由滑坡之间的距离确定：取几乎所有滑坡都有邻近滑坡的距离的十倍，前提是有足够多的块含有滑坡。日志会给出其长度。</translation>
    </message>
    <message>
      <source>Worker threads; 0 takes one per processor.</source>
      <translation>工作线程数；0表示每个处理器一个。</translation>
    </message>
    <message>
      <source>Worse than the information-value map alone (AUC {auc:.3f} on the common test), by more than chance: {named}. Where the simpler map ranks better, use it.</source>
      <translation>不如仅用信息量图（公共检验中AUC为{auc:.3f}），且超出偶然范围：{named}。若更简单的图排序更好，请使用它。</translation>
    </message>
    <message>
      <source>Write 'slope=degrees; elevation=m', or take the field out.</source>
      <translation>请写成'slope=degrees; elevation=m'的形式，或去掉该字段。</translation>
    </message>
    <message>
      <source>Write them in the unit of the factor, or leave it out of the breaks.</source>
      <translation>请以该因子的单位书写，或将该因子从间断点中去掉。</translation>
    </message>
    <message>
      <source>Writes NDVI = (NIR − red) / (NIR + red) of two reflectance bands, on the grid of the red one: −1 to 1.

Bands of satellite images hold whole numbers; reflectance = (DN + offset) · scale. Sentinel-2: scale 0.0001, offset -1000 for products of processing baseline 04.00 (25 January 2022) or later, N0400 and up in their names, and 0 for earlier ones; scenes from before that day may have been reprocessed. Landsat Collection 2 Level 2: scale 0.0000275, offset -7272.727. The offset matters; the scale divides out of the index, but lets you check the mean reflectances in the log. Red and near infrared are bands 4 and 8 of Sentinel-2, 4 and 5 of Landsat 8 and 9.</source>
      <translation>由两个反射率波段写出NDVI = (NIR − 红光) / (NIR + 红光)，采用红光波段的格网：−1到1。

卫星影像的波段存储整数；反射率 = (DN + 偏移) · 比例。Sentinel-2：比例0.0001；处理基线04.00（2022年1月25日）或之后的产品（名称中为N0400及以上）偏移为-1000，更早的产品为0；该日期之前的影像可能已被重新处理。Landsat Collection 2 Level 2：比例0.0000275，偏移-7272.727。偏移很重要；比例在指数中会约去，但可用来检查日志中的平均反射率。红光和近红外在Sentinel-2中为波段4和8，在Landsat 8和9中为波段4和5。</translation>
    </message>
    <message>
      <source>Writes dissimilarity index, local point density and area of applicability beside the map, hatches what is outside, and tells its share and the AUC inside and outside.</source>
      <translation>将不相似性指数、局部点密度和适用范围保存在图旁边，用晕线标出范围以外的部分，并给出其占比以及范围内外的AUC。</translation>
    </message>
    <message>
      <source>Writes the distance in metres from the centre of each cell to the nearest feature: a road, a river, a fault. It is measured to the geometry itself and not to cells that it was drawn on; inside a polygon it is 0. Features outside the raster count too, because a road just beyond its edge is near: do not clip them.

The layer may have any CRS. Distances are true to the ground where the reference raster is in degrees or in Web Mercator.</source>
      <translation>写出每个像元中心到最近要素（道路、河流、断层）的距离，以米为单位。距离量到几何图形本身，而不是绘制它的像元；在面内为0。栅格以外的要素也计入，因为紧靠边缘之外的道路也在近旁：请不要裁剪。

图层可采用任何坐标参照系(CRS)。参考栅格以度为单位或采用Web Mercator时，距离仍为真实的地面距离。</translation>
    </message>
    <message>
      <source>Writes the value of every band of a raster at every point, one field a factor (multi-value extraction to points), beside the points' own fields. The values are those of the cell below, not interpolated.

The output is in the CRS of the points. Whole numbers are written for categorical factors. Where a point lies outside the raster, or a factor has no data, the value is missing (NULL); such points are kept and counted. A factor named like one of the points' fields gets the name with _2 behind it.</source>
      <translation>在每个点处写出栅格各波段的值，每个因子一个字段（多值提取至点），与点自身的字段并列。其值为点下方像元的值，不作内插。

输出采用点的坐标参照系(CRS)。类别型因子写为整数。若点位于栅格以外或因子无数据，则该值缺失(NULL)；这样的点予以保留并计数。与点的某个字段同名的因子，其名称后加_2。</translation>
    </message>
    <message>
      <source>Yellow to purple, ever darker</source>
      <translation>黄到紫，由浅到深</translation>
    </message>
    <message>
      <source>Z-factor</source>
      <translation>Z系数</translation>
    </message>
    <message>
      <source>Zone in the second map</source>
      <translation>第二幅图中的分区</translation>
    </message>
    <message>
      <source>Zone map</source>
      <translation>分区图</translation>
    </message>
    <message>
      <source>Zone susceptibility map</source>
      <translation>易发性分区</translation>
    </message>
    <message>
      <source>Zone table</source>
      <translation>分区统计表</translation>
    </message>
    <message>
      <source>Zones</source>
      <translation>分区</translation>
    </message>
    <message>
      <source>Zones 1 … 5 by natural breaks, with colours and names.</source>
      <translation>按自然间断点分为1 … 5区，带颜色和名称。</translation>
    </message>
    <message>
      <source>Zones 1 … k, 0 = nodata, with colours and names.</source>
      <translation>分区1 … k，0 = 无数据(nodata)，带有颜色和名称。</translation>
    </message>
    <message>
      <source>Zones as polygons</source>
      <translation>分区面</translation>
    </message>
    <message>
      <source>Zones made</source>
      <translation>划分出的分区数</translation>
    </message>
    <message>
      <source>Zones of the information-value map</source>
      <translation>信息量图的分区</translation>
    </message>
    <message>
      <source>Zones of the map</source>
      <translation>图的分区</translation>
    </message>
    <message>
      <source>Zones of the maps</source>
      <translation>各图的分区</translation>
    </message>
    <message>
      <source>Zones or manifest (*.tif *.tiff *.vrt *.json)</source>
      <translation>分区或运行清单 (*.tif *.tiff *.vrt *.json)</translation>
    </message>
    <message>
      <source>Zones: {shares}; goodness of variance fit {gvf:.4f}</source>
      <translation>分区：{shares}；方差拟合优度{gvf:.4f}</translation>
    </message>
    <message>
      <source>[New folder in {folder}]</source>
      <translation>[{folder}中的新文件夹]</translation>
    </message>
    <message>
      <source>a dimension is neither a number nor a name</source>
      <translation>某个维度既不是数字也不是名称</translation>
    </message>
    <message>
      <source>a layer</source>
      <translation>图层</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>列表</translation>
    </message>
    <message>
      <source>a list of {fewest}</source>
      <translation>含{fewest}项的列表</translation>
    </message>
    <message>
      <source>a list of {fewest} or more</source>
      <translation>含{fewest}项或更多项的列表</translation>
    </message>
    <message>
      <source>a list of {fewest} to {most}</source>
      <translation>含{fewest}到{most}项的列表</translation>
    </message>
    <message>
      <source>a name stands twice</source>
      <translation>某个名称出现了两次</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>a number from {low:g} to {high:g}</source>
      <translation>{low:g}到{high:g}之间的数字</translation>
    </message>
    <message>
      <source>a number of {low:g} or more</source>
      <translation>不小于{low:g}的数字</translation>
    </message>
    <message>
      <source>a single value at the landslides</source>
      <translation>在滑坡处只有单一的值</translation>
    </message>
    <message>
      <source>a tensor has an impossible shape</source>
      <translation>某个张量的形状不可能成立</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>a tile of SRTM has a name such as N46E010.hgt, by which its place is known</source>
      <translation>SRTM瓦片的文件名形如N46E010.hgt，由此得知其位置</translation>
    </message>
    <message>
      <source>a tile of it cannot be read again: {why}</source>
      <translation>它的一个瓦片无法再次读取：{why}</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>a whole number from {low:,} to {high:,}</source>
      <translation>{low:,}到{high:,}之间的整数</translation>
    </message>
    <message>
      <source>a whole number of {low:,} or more</source>
      <translation>不小于{low:,}的整数</translation>
    </message>
    <message>
      <source>about {span}</source>
      <translation>约{span}</translation>
    </message>
    <message>
      <source>above the mean</source>
      <translation>高于平均值</translation>
    </message>
    <message>
      <source>above {limit}</source>
      <translation>高于{limit}</translation>
    </message>
    <message>
      <source>accumulate flow for terrain factors</source>
      <translation>为地形因子计算汇流累积</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>again</source>
      <translation>再次运行, 重新运行</translation>
    </message>
    <message>
      <source>against all units without landslides</source>
      <translation>对全部无滑坡单元</translation>
    </message>
    <message>
      <source>against held-out units alone</source>
      <translation>仅对留出单元</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>all landslides</source>
      <translation>全部滑坡</translation>
    </message>
    <message>
      <source>all landslides (%)</source>
      <translation>全部滑坡(%)</translation>
    </message>
    <message>
      <source>all landslides; in the test, the training landslides</source>
      <translation>全部滑坡；检验中为训练滑坡</translation>
    </message>
    <message>
      <source>all, held out or not</source>
      <translation>全部，无论是否留出</translation>
    </message>
    <message>
      <source>all: from all landslides, by a model trained anew when the test is done. share: from the training share, by the model that was tested.</source>
      <translation>all：由全部滑坡生成，使用检验完成后重新训练的模型。share：由训练部分生成，使用被检验的模型。</translation>
    </message>
    <message>
      <source>an attribute stands twice</source>
      <translation>某个属性出现了两次</translation>
    </message>
    <message>
      <source>an infinite number</source>
      <translation>无穷大的数</translation>
    </message>
    <message>
      <source>an object</source>
      <translation>对象</translation>
    </message>
    <message>
      <source>an output is made by nothing</source>
      <translation>某个输出没有来源</translation>
    </message>
    <message>
      <source>an output is not one number for each row</source>
      <translation>某个输出不是每行一个数</translation>
    </message>
    <message>
      <source>an unknown amount</source>
      <translation>未知大小</translation>
    </message>
    <message>
      <source>another file has this name there</source>
      <translation>那里有另一个同名文件</translation>
    </message>
    <message>
      <source>another one</source>
      <translation>另一个</translation>
    </message>
    <message>
      <source>area</source>
      <translation>面积</translation>
    </message>
    <message>
      <source>area (%)</source>
      <translation>面积(%)</translation>
    </message>
    <message>
      <source>area (km²)</source>
      <translation>面积(km²)</translation>
    </message>
    <message>
      <source>area under curve {area:.3f}</source>
      <translation>曲线下面积{area:.3f}</translation>
    </message>
    <message>
      <source>area under rate curve</source>
      <translation>成功率/预测率曲线下面积</translation>
    </message>
    <message>
      <source>as set</source>
      <translation>按设定</translation>
    </message>
    <message>
      <source>aspect</source>
      <translation>坡向</translation>
    </message>
    <message>
      <source>at or below the mean</source>
      <translation>等于或低于平均值</translation>
    </message>
    <message>
      <source>at own points</source>
      <translation>自有点处</translation>
    </message>
    <message>
      <source>at random</source>
      <translation>随机</translation>
    </message>
    <message>
      <source>at random outside a buffer round landslides</source>
      <translation>滑坡缓冲区外的随机位置</translation>
    </message>
    <message>
      <source>at random outside landslides</source>
      <translation>滑坡以外的随机位置</translation>
    </message>
    <message>
      <source>at random, each class alike</source>
      <translation>随机，各类比例相同</translation>
    </message>
    <message>
      <source>atan(value / 100) in radians</source>
      <translation>atan(值 / 100)，以弧度表示</translation>
    </message>
    <message>
      <source>attribute '{name}' is of an unknown type or without a value</source>
      <translation>属性'{name}'的类型未知或没有值</translation>
    </message>
    <message>
      <source>author: {author}</source>
      <translation>作者：{author}</translation>
    </message>
    <message>
      <source>below</source>
      <translation>低于</translation>
    </message>
    <message>
      <source>below threshold</source>
      <translation>低于阈值</translation>
    </message>
    <message>
      <source>below {limit}</source>
      <translation>低于{limit}</translation>
    </message>
    <message>
      <source>best by the common test</source>
      <translation>公共检验下最佳</translation>
    </message>
    <message>
      <source>bin</source>
      <translation>分箱</translation>
    </message>
    <message>
      <source>block {column}, {row} of band {band} is damaged or missing</source>
      <translation>波段{band}的数据块{column}, {row}已损坏或缺失</translation>
    </message>
    <message>
      <source>both classes alike</source>
      <translation>两类同等</translation>
    </message>
    <message>
      <source>breaks</source>
      <translation>间断点</translation>
    </message>
    <message>
      <source>by hand (own points)</source>
      <translation>人工选定的位置（自有点）</translation>
    </message>
    <message>
      <source>by the number of landslides</source>
      <translation>按滑坡数</translation>
    </message>
    <message>
      <source>by the number of samples</source>
      <translation>按样本数</translation>
    </message>
    <message>
      <source>by the variance</source>
      <translation>按方差</translation>
    </message>
    <message>
      <source>by time</source>
      <translation>按时间</translation>
    </message>
    <message>
      <source>cannot be loaded by onnxruntime ({reason})</source>
      <translation>无法被onnxruntime加载({reason})</translation>
    </message>
    <message>
      <source>categorical</source>
      <translation>类别型</translation>
    </message>
    <message>
      <source>categorical in its stack</source>
      <translation>在其因子栈中为类别型</translation>
    </message>
    <message>
      <source>categories are not weighed</source>
      <translation>类别型因子不参与赋权</translation>
    </message>
    <message>
      <source>categories that training never met</source>
      <translation>训练中未出现的类别</translation>
    </message>
    <message>
      <source>category</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>cells</source>
      <translation>像元</translation>
    </message>
    <message>
      <source>cells (%)</source>
      <translation>像元(%)</translation>
    </message>
    <message>
      <source>cells above</source>
      <translation>高于范围的像元</translation>
    </message>
    <message>
      <source>cells below</source>
      <translation>低于范围的像元</translation>
    </message>
    <message>
      <source>cells of a polygon</source>
      <translation>面内的像元数</translation>
    </message>
    <message>
      <source>cells of landslides</source>
      <translation>滑坡像元</translation>
    </message>
    <message>
      <source>cells of the stack</source>
      <translation>因子栈像元</translation>
    </message>
    <message>
      <source>cells outside</source>
      <translation>范围外像元</translation>
    </message>
    <message>
      <source>cells: {size}</source>
      <translation>像元：{size}</translation>
    </message>
    <message>
      <source>chance</source>
      <translation>偶然</translation>
    </message>
    <message>
      <source>chance (p {p})</source>
      <translation>偶然(p {p})</translation>
    </message>
    <message>
      <source>chance, which favours the highest of {count}</source>
      <translation>偶然，而偶然会偏向{count}个中的最高者</translation>
    </message>
    <message>
      <source>chance: AUC 0.500</source>
      <translation>随机：AUC 0.500</translation>
    </message>
    <message>
      <source>class</source>
      <translation>分级</translation>
    </message>
    <message>
      <source>clip them to the surroundings of the reference, or simplify them</source>
      <translation>请将其裁剪到参考的周边范围，或将其简化</translation>
    </message>
    <message>
      <source>cloud mask</source>
      <translation>云掩膜</translation>
    </message>
    <message>
      <source>common held-out test</source>
      <translation>公共留出检验</translation>
    </message>
    <message>
      <source>compared</source>
      <translation>参与比较</translation>
    </message>
    <message>
      <source>comparison</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>component</source>
      <translation>主成分</translation>
    </message>
    <message>
      <source>component {number}</source>
      <translation>主成分{number}</translation>
    </message>
    <message>
      <source>compute</source>
      <translation>数值计算</translation>
    </message>
    <message>
      <source>conditioning factors, predisposing factors, layer stack, align rasters, resample, reproject, geology, lithology, land cover, land use, soil, rainfall, multiband</source>
      <translation>影响因子, 致灾因子, 孕灾因子, 图层叠加, 栅格对齐, 重采样, 重投影, 地质, 岩性, 土地覆盖, 土地利用, 土壤, 降雨, 降水, 多波段</translation>
    </message>
    <message>
      <source>constant '{name}' has another size than its shape</source>
      <translation>常量'{name}'的大小与其形状不符</translation>
    </message>
    <message>
      <source>constant '{name}' is of an unknown type or shape</source>
      <translation>常量'{name}'的类型或形状未知</translation>
    </message>
    <message>
      <source>continuous</source>
      <translation>连续型</translation>
    </message>
    <message>
      <source>contribution to the susceptibility</source>
      <translation>对易发性的贡献</translation>
    </message>
    <message>
      <source>convolutions</source>
      <translation>卷积</translation>
    </message>
    <message>
      <source>count</source>
      <translation>数目</translation>
    </message>
    <message>
      <source>count one point for each polygon, or take larger cells</source>
      <translation>请将每个面计为一个点，或采用更大的像元</translation>
    </message>
    <message>
      <source>counts</source>
      <translation>计入</translation>
    </message>
    <message>
      <source>counts most, over all places</source>
      <translation>在所有地点总体作用最大</translation>
    </message>
    <message>
      <source>cumulative (%)</source>
      <translation>累计(%)</translation>
    </message>
    <message>
      <source>cut at byte {byte}</source>
      <translation>在字节{byte}处中断</translation>
    </message>
    <message>
      <source>dataset</source>
      <translation>数据集</translation>
    </message>
    <message>
      <source>demo basin</source>
      <translation>演示流域</translation>
    </message>
    <message>
      <source>deviation of members</source>
      <translation>成员之间的偏差</translation>
    </message>
    <message>
      <source>dissimilarity index</source>
      <translation>不相似性指数</translation>
    </message>
    <message>
      <source>draw the figures of a report</source>
      <translation>绘制报告的图件</translation>
    </message>
    <message>
      <source>drawn at random among all</source>
      <translation>从全部中随机抽取</translation>
    </message>
    <message>
      <source>drop of the AUC</source>
      <translation>AUC的下降</translation>
    </message>
    <message>
      <source>dropped</source>
      <translation>剔除</translation>
    </message>
    <message>
      <source>each part of a feature counts</source>
      <translation>要素的每个部分分别计入</translation>
    </message>
    <message>
      <source>eastness</source>
      <translation>东向性</translation>
    </message>
    <message>
      <source>eigenvalue</source>
      <translation>特征值</translation>
    </message>
    <message>
      <source>elevation - mean of the elevations in the window</source>
      <translation>高程 - 窗口内高程的平均值</translation>
    </message>
    <message>
      <source>elevation coefficient of variation</source>
      <translation>高程变异系数</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>空</translation>
    </message>
    <message>
      <source>ensemble is {value}: write true or false.</source>
      <translation>ensemble为{value}：请写成true或false。</translation>
    </message>
    <message>
      <source>every factor</source>
      <translation>每个因子</translation>
    </message>
    <message>
      <source>every sample alike</source>
      <translation>每个样本同等</translation>
    </message>
    <message>
      <source>exact</source>
      <translation>精确</translation>
    </message>
    <message>
      <source>exact, of all coalitions</source>
      <translation>精确计算，涵盖所有联盟</translation>
    </message>
    <message>
      <source>example data</source>
      <translation>示例数据</translation>
    </message>
    <message>
      <source>explain prediction, Shapley values, SHAP, contributions, waterfall, local importance, reasons</source>
      <translation>解释预测, 可解释性, Shapley值, SHAP, 贡献, 瀑布图, 局部重要性, 原因</translation>
    </message>
    <message>
      <source>explained (%)</source>
      <translation>解释方差(%)</translation>
    </message>
    <message>
      <source>extract values</source>
      <translation>提取值</translation>
    </message>
    <message>
      <source>factor</source>
      <translation>因子</translation>
    </message>
    <message>
      <source>factors not below the threshold</source>
      <translation>不低于阈值的因子</translation>
    </message>
    <message>
      <source>factors that stay</source>
      <translation>保留的因子</translation>
    </message>
    <message>
      <source>factors to keep</source>
      <translation>要保留的因子</translation>
    </message>
    <message>
      <source>fair</source>
      <translation>尚可</translation>
    </message>
    <message>
      <source>farther than {buffer:,.10g} m from every landslide</source>
      <translation>距每处滑坡均超过{buffer:,.10g} m处</translation>
    </message>
    <message>
      <source>fast</source>
      <translation>快速</translation>
    </message>
    <message>
      <source>fast for large rasters</source>
      <translation>大栅格快速</translation>
    </message>
    <message>
      <source>feature importance, variable importance, permutation importance, partial dependence, response curves, explain model</source>
      <translation>特征重要性, 变量重要性, 置换重要性, 部分依赖, 响应曲线, 解释模型, 模型可解释性</translation>
    </message>
    <message>
      <source>features whose field '{field}' is {value}</source>
      <translation>字段'{field}'为{value}的要素</translation>
    </message>
    <message>
      <source>fewer landslides than the area's share (value below 0)</source>
      <translation>滑坡占比低于面积占比（值小于0）</translation>
    </message>
    <message>
      <source>field {number} at byte {byte} is repeated or out of order</source>
      <translation>字节{byte}处的字段{number}重复或顺序有误</translation>
    </message>
    <message>
      <source>file</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>filters lists {count} convolutions: the CNN with attention has one, give one number.</source>
      <translation>filters列出了{count}个卷积：带注意力的CNN只有一个，请只给出一个数。</translation>
    </message>
    <message>
      <source>first</source>
      <translation>前者</translation>
    </message>
    <message>
      <source>float32 GeoTIFF of three bands: dissimilarity index, local point density, and 1 in the area of applicability, 0 outside.</source>
      <translation>含三个波段的float32 GeoTIFF：不相似性指数、局部点密度，以及适用范围（范围内为1，范围外为0）。</translation>
    </message>
    <message>
      <source>float32 GeoTIFF, metres.</source>
      <translation>float32 GeoTIFF，以米为单位。</translation>
    </message>
    <message>
      <source>float32 GeoTIFF, nodata where any factor is.</source>
      <translation>float32 GeoTIFF，任一因子为无数据(nodata)处即为无数据。</translation>
    </message>
    <message>
      <source>float32 GeoTIFF; nodata where a band has none, under cloud, and where NIR + red is not above zero.</source>
      <translation>float32 GeoTIFF；任一波段无数据处、云下以及NIR + 红光不大于零处为无数据(nodata)。</translation>
    </message>
    <message>
      <source>fold</source>
      <translation>折</translation>
    </message>
    <message>
      <source>folds</source>
      <translation>折</translation>
    </message>
    <message>
      <source>folds, number</source>
      <translation>折数</translation>
    </message>
    <message>
      <source>forward-in-time</source>
      <translation>沿时间向前的</translation>
    </message>
    <message>
      <source>frequency ratio</source>
      <translation>频率比</translation>
    </message>
    <message>
      <source>frequency ratio of held-out landslides</source>
      <translation>留出滑坡的频率比</translation>
    </message>
    <message>
      <source>frequency ratio, FR, IV, weight of evidence, weights of evidence, WoE, bivariate statistics, certainty factor, landslide density</source>
      <translation>频率比, FR, IV, 证据权, 证据权法, WoE, 双变量统计, 二元统计, 确定性系数, 滑坡密度</translation>
    </message>
    <message>
      <source>frequency ratio, held out</source>
      <translation>频率比，留出</translation>
    </message>
    <message>
      <source>good</source>
      <translation>良好</translation>
    </message>
    <message>
      <source>grey: share of the area    coloured: share of the landslides    ×: landslide density, 1 = mean</source>
      <translation>灰色：面积占比    彩色：滑坡占比    ×：滑坡密度，1 = 平均</translation>
    </message>
    <message>
      <source>group '{group}'</source>
      <translation>组'{group}'</translation>
    </message>
    <message>
      <source>groups</source>
      <translation>因子组</translation>
    </message>
    <message>
      <source>has a damaged description of its factors ({damage})</source>
      <translation>所含因子描述已损坏({damage})</translation>
    </message>
    <message>
      <source>has other inputs than '{input}' with one column per factor</source>
      <translation>的输入不是'{input}'（每个因子一列）</translation>
    </message>
    <message>
      <source>has other outputs ({names}) than {expected}</source>
      <translation>的输出({names})不是{expected}</translation>
    </message>
    <message>
      <source>have no part</source>
      <translation>不参与</translation>
    </message>
    <message>
      <source>held out</source>
      <translation>留出</translation>
    </message>
    <message>
      <source>held out (%)</source>
      <translation>留出(%)</translation>
    </message>
    <message>
      <source>held out for the test</source>
      <translation>留作检验</translation>
    </message>
    <message>
      <source>held out of the samples</source>
      <translation>样本中留出的</translation>
    </message>
    <message>
      <source>held out of the samples, and of {date} or later</source>
      <translation>样本中留出的，且为{date}及以后</translation>
    </message>
    <message>
      <source>held-out landslides (%)</source>
      <translation>留出滑坡(%)</translation>
    </message>
    <message>
      <source>held-out places</source>
      <translation>留出位置</translation>
    </message>
    <message>
      <source>held-out samples</source>
      <translation>留出样本</translation>
    </message>
    <message>
      <source>held_out_predictions.csv beside this report lists every place that was held out, with its label, what was predicted there, and its fold.</source>
      <translation>本报告旁的held_out_predictions.csv列出了每个留出的位置，以及其标签、在该处的预测值和所在的折。</translation>
    </message>
    <message>
      <source>hidden layers</source>
      <translation>隐藏层</translation>
    </message>
    <message>
      <source>high</source>
      <translation>高</translation>
    </message>
    <message>
      <source>high value</source>
      <translation>高值</translation>
    </message>
    <message>
      <source>holds damaged metadata ({what})</source>
      <translation>所含元数据已损坏({what})</translation>
    </message>
    <message>
      <source>holds metadata in another form than the plugin writes</source>
      <translation>所含元数据的形式与插件写出的不同</translation>
    </message>
    <message>
      <source>holds metadata in which '{damaged}' is missing or of another kind</source>
      <translation>所含元数据中'{damaged}'缺失或类型不同</translation>
    </message>
    <message>
      <source>holds metadata without a version of their schema</source>
      <translation>所含元数据没有其架构的版本</translation>
    </message>
    <message>
      <source>in another zone</source>
      <translation>位于其他分区</translation>
    </message>
    <message>
      <source>in the inventory</source>
      <translation>在滑坡编目中</translation>
    </message>
    <message>
      <source>in the lowest zone of the information-value map</source>
      <translation>信息量图的最低分区</translation>
    </message>
    <message>
      <source>in the very-low zone of the information-value map</source>
      <translation>信息量图的极低区</translation>
    </message>
    <message>
      <source>infinite</source>
      <translation>无穷大</translation>
    </message>
    <message>
      <source>information value</source>
      <translation>信息量</translation>
    </message>
    <message>
      <source>information-value map, common test</source>
      <translation>信息量图，公共检验</translation>
    </message>
    <message>
      <source>inside the area of applicability</source>
      <translation>适用范围以内</translation>
    </message>
    <message>
      <source>install with 'Check packages' in the menu Plugins › Landslide susceptibility, or type {where}: `{command}`.</source>
      <translation>请用菜单 插件 › 滑坡易发性 中的'检查软件包'安装，或{where}输入：`{command}`。</translation>
    </message>
    <message>
      <source>into a terminal</source>
      <translation>在终端中</translation>
    </message>
    <message>
      <source>into the OSGeo4W Shell, which is in QGIS's folder of the start menu</source>
      <translation>在OSGeo4W Shell（位于开始菜单的QGIS文件夹中）中</translation>
    </message>
    <message>
      <source>into the Terminal</source>
      <translation>在“终端”应用中</translation>
    </message>
    <message>
      <source>is an ONNX file without the metadata '{key}'</source>
      <translation>是不含元数据'{key}'的ONNX文件</translation>
    </message>
    <message>
      <source>is dropped</source>
      <translation>剔除</translation>
    </message>
    <message>
      <source>is empty</source>
      <translation>为空</translation>
    </message>
    <message>
      <source>is more than chance</source>
      <translation>超出偶然范围</translation>
    </message>
    <message>
      <source>is no ONNX file as this plugin writes it, or is damaged ({what})</source>
      <translation>不是本插件写出的ONNX文件，或已损坏({what})</translation>
    </message>
    <message>
      <source>is of ONNX IR version {version}, not {known}</source>
      <translation>的ONNX IR版本为{version}，而不是{known}</translation>
    </message>
    <message>
      <source>is {size} bytes long, more than a model file can be</source>
      <translation>的长度为{size}字节，超过模型文件的上限</translation>
    </message>
    <message>
      <source>it</source>
      <translation>它</translation>
    </message>
    <message>
      <source>it declares a document type or entities, which no raster needs</source>
      <translation>它声明了文档类型或实体，而任何栅格都不需要这些</translation>
    </message>
    <message>
      <source>it holds a number of {digits} digits</source>
      <translation>它含有一个{digits}位的数</translation>
    </message>
    <message>
      <source>it holds vector data and no raster</source>
      <translation>它含有矢量数据，没有栅格</translation>
    </message>
    <message>
      <source>it is a folder</source>
      <translation>它是文件夹</translation>
    </message>
    <message>
      <source>it takes more steps than the size of the file explains</source>
      <translation>所需步骤多于文件大小所能解释的程度</translation>
    </message>
    <message>
      <source>its AUC</source>
      <translation>其AUC</translation>
    </message>
    <message>
      <source>its categories</source>
      <translation>其类别</translation>
    </message>
    <message>
      <source>its content is of no raster format, whatever its name says</source>
      <translation>无论其名称如何，其内容不是任何栅格格式</translation>
    </message>
    <message>
      <source>its content is of no vector format</source>
      <translation>其内容不是任何矢量格式</translation>
    </message>
    <message>
      <source>its coordinate reference system is missing</source>
      <translation>缺少其坐标参照系</translation>
    </message>
    <message>
      <source>its end is missing</source>
      <translation>缺少其末尾部分</translation>
    </message>
    <message>
      <source>its fields, or their types, are missing</source>
      <translation>缺少其字段或字段类型</translation>
    </message>
    <message>
      <source>its spatial index is missing</source>
      <translation>缺少其空间索引</translation>
    </message>
    <message>
      <source>its text is in UTF-16, so save it as UTF-8</source>
      <translation>其文本为UTF-16编码，请将其保存为UTF-8编码</translation>
    </message>
    <message>
      <source>its tiles cannot be read again</source>
      <translation>它的瓦片无法再次读取</translation>
    </message>
    <message>
      <source>kept by wish</source>
      <translation>按要求保留</translation>
    </message>
    <message>
      <source>kernel is {kernel}: use an odd number of positions, such as 3.</source>
      <translation>kernel为{kernel}：请使用奇数个位置，例如3。</translation>
    </message>
    <message>
      <source>kind</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>label tables</source>
      <translation>标签表</translation>
    </message>
    <message>
      <source>landslide</source>
      <translation>滑坡</translation>
    </message>
    <message>
      <source>landslide density</source>
      <translation>滑坡密度</translation>
    </message>
    <message>
      <source>landslide, test</source>
      <translation>滑坡，测试</translation>
    </message>
    <message>
      <source>landslide, training</source>
      <translation>滑坡，训练</translation>
    </message>
    <message>
      <source>landslides</source>
      <translation>滑坡</translation>
    </message>
    <message>
      <source>landslides (%)</source>
      <translation>滑坡(%)</translation>
    </message>
    <message>
      <source>landslides from {date} on, and other places at random</source>
      <translation>{date}起的滑坡，以及随机抽取的其他位置</translation>
    </message>
    <message>
      <source>landslides held out</source>
      <translation>留出的滑坡</translation>
    </message>
    <message>
      <source>landslides held out by the split</source>
      <translation>划分所留出的滑坡</translation>
    </message>
    <message>
      <source>landslides of {date} and later</source>
      <translation>{date}及以后的滑坡</translation>
    </message>
    <message>
      <source>landslides per km²</source>
      <translation>每km²滑坡数</translation>
    </message>
    <message>
      <source>landslides that information values were counted from, several in a cell each</source>
      <translation>计算信息量所用的滑坡，同一像元可有多处</translation>
    </message>
    <message>
      <source>landslides trained</source>
      <translation>训练的滑坡</translation>
    </message>
    <message>
      <source>landslides: {source}</source>
      <translation>滑坡：{source}</translation>
    </message>
    <message>
      <source>largest standard error</source>
      <translation>最大标准误</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>剔除</translation>
    </message>
    <message>
      <source>left out by screening</source>
      <translation>经因子筛选剔除</translation>
    </message>
    <message>
      <source>limits or category</source>
      <translation>界限或类别</translation>
    </message>
    <message>
      <source>ln(a / tan slope), where a is the catchment area per metre of cell width</source>
      <translation>ln(a / tan 坡度)，其中a为单位像元宽度（米）的汇水面积</translation>
    </message>
    <message>
      <source>ln(a · tan slope)</source>
      <translation>ln(a · tan 坡度)</translation>
    </message>
    <message>
      <source>low</source>
      <translation>低</translation>
    </message>
    <message>
      <source>low value</source>
      <translation>低值</translation>
    </message>
    <message>
      <source>lowered by</source>
      <translation>使其降低的因子</translation>
    </message>
    <message>
      <source>lowest to highest fold</source>
      <translation>各折最低至最高</translation>
    </message>
    <message>
      <source>lowest weight</source>
      <translation>最低权重</translation>
    </message>
    <message>
      <source>made on {day}</source>
      <translation>生成日期：{day}</translation>
    </message>
    <message>
      <source>manifest.json</source>
      <translation>manifest.json</translation>
    </message>
    <message>
      <source>manifest.json beside this report holds every setting and the digests of all data: a run can be made again from it.</source>
      <translation>本报告旁的manifest.json含有全部设置和所有数据的摘要：可据此重复运行。</translation>
    </message>
    <message>
      <source>map</source>
      <translation>图</translation>
    </message>
    <message>
      <source>marvellous</source>
      <translation>极佳</translation>
    </message>
    <message>
      <source>max - min of the elevations in the window</source>
      <translation>窗口内高程的最大值 - 最小值</translation>
    </message>
    <message>
      <source>may be chance</source>
      <translation>可能出于偶然</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>平均</translation>
    </message>
    <message>
      <source>mean - min of the elevations in the window</source>
      <translation>窗口内高程的平均值 - 最小值</translation>
    </message>
    <message>
      <source>mean absolute difference</source>
      <translation>平均绝对差</translation>
    </message>
    <message>
      <source>mean at landslides</source>
      <translation>滑坡处平均值</translation>
    </message>
    <message>
      <source>mean at other places</source>
      <translation>其他位置平均值</translation>
    </message>
    <message>
      <source>mean cross-entropy</source>
      <translation>平均交叉熵</translation>
    </message>
    <message>
      <source>mean of folds</source>
      <translation>各折平均值</translation>
    </message>
    <message>
      <source>mean of {folds} {kinds} folds</source>
      <translation>{kinds}折（{folds}折）的平均值</translation>
    </message>
    <message>
      <source>mean score</source>
      <translation>平均得分</translation>
    </message>
    <message>
      <source>mean share there, %</source>
      <translation>该处平均占比，%</translation>
    </message>
    <message>
      <source>mean size</source>
      <translation>平均大小</translation>
    </message>
    <message>
      <source>mean squared error</source>
      <translation>均方误差</translation>
    </message>
    <message>
      <source>measure factors in mapping units</source>
      <translation>在制图单元内测量因子</translation>
    </message>
    <message>
      <source>mediocre</source>
      <translation>一般</translation>
    </message>
    <message>
      <source>medium</source>
      <translation>中</translation>
    </message>
    <message>
      <source>meritorious</source>
      <translation>良好</translation>
    </message>
    <message>
      <source>middling</source>
      <translation>中等</translation>
    </message>
    <message>
      <source>miserable</source>
      <translation>很差</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>缺失</translation>
    </message>
    <message>
      <source>model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>more landslides than the area's share (value above 0)</source>
      <translation>滑坡占比高于面积占比（值大于0）</translation>
    </message>
    <message>
      <source>most important</source>
      <translation>最重要的因子</translation>
    </message>
    <message>
      <source>multiply it by 0.01745329</source>
      <translation>将其乘以0.01745329</translation>
    </message>
    <message>
      <source>multiply it by 57.29578</source>
      <translation>将其乘以57.29578</translation>
    </message>
    <message>
      <source>names no factors, or one of them twice</source>
      <translation>未列出因子，或其中某个因子出现了两次</translation>
    </message>
    <message>
      <source>natural breaks of each map</source>
      <translation>每幅图各自的自然间断点</translation>
    </message>
    <message>
      <source>natural breaks of the first map for both</source>
      <translation>两幅图均用第一幅图的自然间断点</translation>
    </message>
    <message>
      <source>near infrared</source>
      <translation>近红外</translation>
    </message>
    <message>
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <source>no AUC could be computed</source>
      <translation>无法计算AUC</translation>
    </message>
    <message>
      <source>no CRS</source>
      <translation>没有坐标参照系(CRS)</translation>
    </message>
    <message>
      <source>no data seen</source>
      <translation>未见数据</translation>
    </message>
    <message>
      <source>no factor</source>
      <translation>无因子</translation>
    </message>
    <message>
      <source>no factor raises it</source>
      <translation>没有因子提升它</translation>
    </message>
    <message>
      <source>no graph in it</source>
      <translation>其中没有计算图</translation>
    </message>
    <message>
      <source>no landslide</source>
      <translation>非滑坡</translation>
    </message>
    <message>
      <source>no name</source>
      <translation>没有名称</translation>
    </message>
    <message>
      <source>no named bands</source>
      <translation>无命名的波段</translation>
    </message>
    <message>
      <source>no number</source>
      <translation>非数值</translation>
    </message>
    <message>
      <source>no number at byte {byte}</source>
      <translation>字节{byte}处没有数字</translation>
    </message>
    <message>
      <source>no number in the run at byte {byte}</source>
      <translation>字节{byte}处的数字序列中没有数字</translation>
    </message>
    <message>
      <source>no reason given</source>
      <translation>未说明原因</translation>
    </message>
    <message>
      <source>no text at byte {byte}</source>
      <translation>字节{byte}处没有文本</translation>
    </message>
    <message>
      <source>no value: fewer than two factors, or one is a linear combination of others</source>
      <translation>没有值：不足两个因子，或其中一个是其他因子的线性组合</translation>
    </message>
    <message>
      <source>no value: too few factors or landslides, or one factor is a linear combination of others</source>
      <translation>没有值：因子或滑坡太少，或某个因子是其他因子的线性组合</translation>
    </message>
    <message>
      <source>nodata values</source>
      <translation>无数据(nodata)值</translation>
    </message>
    <message>
      <source>non-landslide</source>
      <translation>非滑坡</translation>
    </message>
    <message>
      <source>non-landslide, test</source>
      <translation>非滑坡，测试</translation>
    </message>
    <message>
      <source>non-landslide, training</source>
      <translation>非滑坡，训练</translation>
    </message>
    <message>
      <source>non-landslides</source>
      <translation>非滑坡</translation>
    </message>
    <message>
      <source>non-landslides, absence points, negative samples, sampling bias, buffer, ROC, AUC, validation</source>
      <translation>非滑坡, 不发生点, 负样本, 采样偏差, 缓冲区, ROC, AUC, 验证</translation>
    </message>
    <message>
      <source>non-landslides, absence points, pseudo-absence, negative samples, background points, random points</source>
      <translation>非滑坡, 不发生点, 伪不发生点, 负样本, 背景点, 随机点</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>none given: the whole grid</source>
      <translation>未给出：整个格网</translation>
    </message>
    <message>
      <source>none observed</source>
      <translation>未观测到</translation>
    </message>
    <message>
      <source>none, because it has no fields</source>
      <translation>无，因为它没有字段</translation>
    </message>
    <message>
      <source>none, for it has no cell</source>
      <translation>无，因为其中没有像元</translation>
    </message>
    <message>
      <source>none, the paper's formula</source>
      <translation>无，论文的公式</translation>
    </message>
    <message>
      <source>northness</source>
      <translation>北向性</translation>
    </message>
    <message>
      <source>not a number</source>
      <translation>不是数字</translation>
    </message>
    <message>
      <source>not below</source>
      <translation>不低于</translation>
    </message>
    <message>
      <source>not computed</source>
      <translation>未计算</translation>
    </message>
    <message>
      <source>not worked out</source>
      <translation>未计算</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>无</translation>
    </message>
    <message>
      <source>number</source>
      <translation>数目</translation>
    </message>
    <message>
      <source>numbers of classes</source>
      <translation>分级数</translation>
    </message>
    <message>
      <source>of all cells, %</source>
      <translation>占全部像元，%</translation>
    </message>
    <message>
      <source>of it in the very high zone</source>
      <translation>其中极高区所占比例</translation>
    </message>
    <message>
      <source>of the model that made the map</source>
      <translation>生成该图的模型所用</translation>
    </message>
    <message>
      <source>of {date} or later</source>
      <translation>{date}及以后</translation>
    </message>
    <message>
      <source>one has no name</source>
      <translation>其中一个没有名称</translation>
    </message>
    <message>
      <source>one is no description</source>
      <translation>其中一项不是描述</translation>
    </message>
    <message>
      <source>one of its parts is cut short</source>
      <translation>其中一个部分被截短</translation>
    </message>
    <message>
      <source>one of {known}</source>
      <translation>{known}之一</translation>
    </message>
    <message>
      <source>organisation: {organisation}</source>
      <translation>单位：{organisation}</translation>
    </message>
    <message>
      <source>other cells</source>
      <translation>其他像元</translation>
    </message>
    <message>
      <source>other places</source>
      <translation>其他位置</translation>
    </message>
    <message>
      <source>others</source>
      <translation>其他</translation>
    </message>
    <message>
      <source>outside (%)</source>
      <translation>范围外(%)</translation>
    </message>
    <message>
      <source>outside landslides</source>
      <translation>滑坡以外</translation>
    </message>
    <message>
      <source>outside the area of applicability</source>
      <translation>适用范围以外</translation>
    </message>
    <message>
      <source>own non-landslides</source>
      <translation>自有的非滑坡</translation>
    </message>
    <message>
      <source>p, McNemar</source>
      <translation>p，McNemar</translation>
    </message>
    <message>
      <source>paper's protocol</source>
      <translation>论文方案</translation>
    </message>
    <message>
      <source>percent</source>
      <translation>百分比</translation>
    </message>
    <message>
      <source>place</source>
      <translation>地点</translation>
    </message>
    <message>
      <source>places explained</source>
      <translation>被解释的地点</translation>
    </message>
    <message>
      <source>places with a figure</source>
      <translation>附图的地点数</translation>
    </message>
    <message>
      <source>plan curvature</source>
      <translation>平面曲率</translation>
    </message>
    <message>
      <source>point sampling</source>
      <translation>点采样</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>精确率</translation>
    </message>
    <message>
      <source>predict with a network</source>
      <translation>用网络进行预测</translation>
    </message>
    <message>
      <source>prediction rate</source>
      <translation>预测率</translation>
    </message>
    <message>
      <source>prediction rate (held-out landslides)</source>
      <translation>预测率（留出滑坡）</translation>
    </message>
    <message>
      <source>present</source>
      <translation>已安装</translation>
    </message>
    <message>
      <source>probably categorical</source>
      <translation>很可能是类别型</translation>
    </message>
    <message>
      <source>process rasters</source>
      <translation>处理栅格</translation>
    </message>
    <message>
      <source>profile curvature</source>
      <translation>剖面曲率</translation>
    </message>
    <message>
      <source>radians</source>
      <translation>弧度</translation>
    </message>
    <message>
      <source>raised by</source>
      <translation>使其升高的因子</translation>
    </message>
    <message>
      <source>random</source>
      <translation>随机</translation>
    </message>
    <message>
      <source>range</source>
      <translation>取值范围</translation>
    </message>
    <message>
      <source>range of the training samples</source>
      <translation>训练样本的范围</translation>
    </message>
    <message>
      <source>rank</source>
      <translation>排名</translation>
    </message>
    <message>
      <source>reason</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>召回率</translation>
    </message>
    <message>
      <source>red</source>
      <translation>红光</translation>
    </message>
    <message>
      <source>relative susceptibility</source>
      <translation>相对易发性</translation>
    </message>
    <message>
      <source>relief</source>
      <translation>地形起伏度</translation>
    </message>
    <message>
      <source>repeated run</source>
      <translation>重复运行</translation>
    </message>
    <message>
      <source>reproduce</source>
      <translation>重现, 复现</translation>
    </message>
    <message>
      <source>reproducible</source>
      <translation>可重现, 可复现</translation>
    </message>
    <message>
      <source>resampling</source>
      <translation>重采样</translation>
    </message>
    <message>
      <source>resampling settings</source>
      <translation>重采样设置</translation>
    </message>
    <message>
      <source>result</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>road, river, stream, fault, lineament, proximity, Euclidean distance, distance raster</source>
      <translation>道路, 公路, 河流, 溪流, 断层, 线性构造, 邻近度, 欧氏距离, 距离栅格</translation>
    </message>
    <message>
      <source>rows of the background</source>
      <translation>背景的行数</translation>
    </message>
    <message>
      <source>run</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>run this step</source>
      <translation>运行此步骤</translation>
    </message>
    <message>
      <source>sample data</source>
      <translation>样例数据</translation>
    </message>
    <message>
      <source>sample raster values</source>
      <translation>采样栅格值</translation>
    </message>
    <message>
      <source>sampled, largest standard error {error:.2g}</source>
      <translation>抽样，最大标准误{error:.2g}</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>samples, held out or not,</source>
      <translation>样本（无论是否留出）</translation>
    </message>
    <message>
      <source>score = share</source>
      <translation>得分 = 占比</translation>
    </message>
    <message>
      <source>second</source>
      <translation>后者</translation>
    </message>
    <message>
      <source>share</source>
      <translation>占比</translation>
    </message>
    <message>
      <source>share of all cells</source>
      <translation>占全部像元的比例</translation>
    </message>
    <message>
      <source>share of landslides</source>
      <translation>滑坡占比</translation>
    </message>
    <message>
      <source>slope</source>
      <translation>坡度</translation>
    </message>
    <message>
      <source>slope units, ROC, AUC, validation, cross-validation, spatial folds, random folds, held-out units</source>
      <translation>斜坡单元, ROC, AUC, 验证, 精度评价, 交叉验证, 空间折, 随机折, 留出单元</translation>
    </message>
    <message>
      <source>slope units, SU, terrain units, polygons, r.slopeunits, LAND-SE, SZ-plugin, zonal statistics, catchments, administrative units, coverage fraction, exactextract</source>
      <translation>斜坡单元, SU, 地形单元, 多边形, 面, r.slopeunits, LAND-SE, SZ-plugin, 分区统计, 流域, 汇水区, 行政单元, 行政区划, 覆盖比例, exactextract</translation>
    </message>
    <message>
      <source>slope units, polygons, apply model, probability, susceptibility of units, natural breaks, Jenks</source>
      <translation>斜坡单元, 多边形, 面, 应用模型, 概率, 单元易发性, 自然间断点, Jenks</translation>
    </message>
    <message>
      <source>something has no name</source>
      <translation>某项没有名称</translation>
    </message>
    <message>
      <source>spatial</source>
      <translation>空间</translation>
    </message>
    <message>
      <source>split</source>
      <translation>划分</translation>
    </message>
    <message>
      <source>square degrees</source>
      <translation>平方度</translation>
    </message>
    <message>
      <source>square units of the CRS</source>
      <translation>坐标参照系(CRS)单位的平方</translation>
    </message>
    <message>
      <source>stack</source>
      <translation>因子栈</translation>
    </message>
    <message>
      <source>standard deviation / |mean| of the elevations in the window</source>
      <translation>窗口内高程的标准差 / |平均值|</translation>
    </message>
    <message>
      <source>start of all contributions</source>
      <translation>所有贡献的起点</translation>
    </message>
    <message>
      <source>stays</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>std. dev.</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>success rate</source>
      <translation>成功率</translation>
    </message>
    <message>
      <source>success rate (training landslides)</source>
      <translation>成功率（训练滑坡）</translation>
    </message>
    <message>
      <source>surface cut</source>
      <translation>地表切割度</translation>
    </message>
    <message>
      <source>surface roughness</source>
      <translation>地表粗糙度</translation>
    </message>
    <message>
      <source>susceptibility</source>
      <translation>易发性</translation>
    </message>
    <message>
      <source>synthetic</source>
      <translation>合成数据</translation>
    </message>
    <message>
      <source>take fewer bands</source>
      <translation>请减少波段</translation>
    </message>
    <message>
      <source>take fewer cells</source>
      <translation>请减少像元</translation>
    </message>
    <message>
      <source>take fewer places or bands</source>
      <translation>请减少位置或波段</translation>
    </message>
    <message>
      <source>take fewer places, or a smaller window</source>
      <translation>请减少位置，或缩小窗口</translation>
    </message>
    <message>
      <source>take fewer samples</source>
      <translation>请减少样本</translation>
    </message>
    <message>
      <source>take larger cells or a smaller extent</source>
      <translation>请采用更大的像元或更小的范围</translation>
    </message>
    <message>
      <source>test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>test data</source>
      <translation>测试数据</translation>
    </message>
    <message>
      <source>that of '{factor}' contradicts itself</source>
      <translation>'{factor}'的描述自相矛盾</translation>
    </message>
    <message>
      <source>the AUC flatters here as by the paper's protocol, and factors that the places were picked by look more important than others: these figures flatter them</source>
      <translation>此处AUC与论文方案一样偏乐观，且采集位置所依据的因子看起来比其他因子更重要：这些数值偏向它们</translation>
    </message>
    <message>
      <source>the angle of the steepest fall, by Horn's weighted differences of 3 × 3 cells</source>
      <translation>最陡下降方向的倾角，按Horn的3 × 3像元加权差分计算</translation>
    </message>
    <message>
      <source>the bend along the line of fall, by the same quadratic</source>
      <translation>沿最大坡降线的弯曲程度，按同一二次曲面计算</translation>
    </message>
    <message>
      <source>the bend of the contour by Zevenbergen and Thorne's quadratic, radians per metre, convex positive</source>
      <translation>等高线的弯曲程度，按Zevenbergen和Thorne的二次曲面计算，单位为弧度每米，凸为正</translation>
    </message>
    <message>
      <source>the cosine of the aspect, which a network takes better than an angle that jumps from 360 to 0</source>
      <translation>坡向的余弦，比从360跳到0的角度更适合网络</translation>
    </message>
    <message>
      <source>the database cannot do it</source>
      <translation>数据库无法实现</translation>
    </message>
    <message>
      <source>the direction downhill, clockwise from north, by the same differences; -1 where it is flat</source>
      <translation>下坡方向，从北起顺时针，按同样的差分计算；平坦处为-1</translation>
    </message>
    <message>
      <source>the file is empty</source>
      <translation>文件为空</translation>
    </message>
    <message>
      <source>the file of SETTINGS '{path}'</source>
      <translation>SETTINGS的文件'{path}'</translation>
    </message>
    <message>
      <source>the layer</source>
      <translation>图层</translation>
    </message>
    <message>
      <source>the map</source>
      <translation>该图</translation>
    </message>
    <message>
      <source>the model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>the number {value:g}</source>
      <translation>数字{value:g}</translation>
    </message>
    <message>
      <source>the paper's formula (a class without landslides has the value 0)</source>
      <translation>论文的公式（无滑坡的分级取值为0）</translation>
    </message>
    <message>
      <source>the rasters given</source>
      <translation>所给的栅格</translation>
    </message>
    <message>
      <source>the rest of the area</source>
      <translation>区域的其余部分</translation>
    </message>
    <message>
      <source>the rest of the spatial blocks held out</source>
      <translation>留出的空间块的其余部分</translation>
    </message>
    <message>
      <source>the same</source>
      <translation>相同</translation>
    </message>
    <message>
      <source>the same one</source>
      <translation>同一个</translation>
    </message>
    <message>
      <source>the section 'Evaluation'</source>
      <translation>'评价'一节</translation>
    </message>
    <message>
      <source>the sine of the aspect</source>
      <translation>坡向的正弦</translation>
    </message>
    <message>
      <source>the spatial blocks held out</source>
      <translation>留出的空间块</translation>
    </message>
    <message>
      <source>the tested model</source>
      <translation>被检验的模型</translation>
    </message>
    <message>
      <source>the training landslides</source>
      <translation>训练滑坡</translation>
    </message>
    <message>
      <source>the units</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>the whole area</source>
      <translation>整个区域</translation>
    </message>
    <message>
      <source>the {count:,} samples themselves</source>
      <translation>{count:,}个样本本身</translation>
    </message>
    <message>
      <source>there are two tensors '{name}'</source>
      <translation>有两个张量名为'{name}'</translation>
    </message>
    <message>
      <source>there is no operator '{operator}' in the plugin's networks</source>
      <translation>插件的网络中没有算子'{operator}'</translation>
    </message>
    <message>
      <source>there is no such file</source>
      <translation>没有这样的文件</translation>
    </message>
    <message>
      <source>these figures flatter as those of the paper's protocol do</source>
      <translation>这些数值与论文方案的数值一样偏乐观</translation>
    </message>
    <message>
      <source>those of {date} and later</source>
      <translation>{date}及以后的滑坡</translation>
    </message>
    <message>
      <source>threshold reached</source>
      <translation>达到阈值</translation>
    </message>
    <message>
      <source>threshold reached, or kept by wish</source>
      <translation>达到阈值，或按要求保留</translation>
    </message>
    <message>
      <source>threshold {threshold:.3f}</source>
      <translation>阈值{threshold:.3f}</translation>
    </message>
    <message>
      <source>told, not left out</source>
      <translation>仅报告，未剔除</translation>
    </message>
    <message>
      <source>too many messages</source>
      <translation>消息过多</translation>
    </message>
    <message>
      <source>too old</source>
      <translation>版本过旧</translation>
    </message>
    <message>
      <source>train</source>
      <translation>参与训练</translation>
    </message>
    <message>
      <source>train landslides: {train_slides}, train non-landslides: {train_others}, test landslides: {test_slides}, test non-landslides: {test_others}</source>
      <translation>训练滑坡：{train_slides}，训练非滑坡：{train_others}，测试滑坡：{test_slides}，测试非滑坡：{test_others}</translation>
    </message>
    <message>
      <source>train logistic regression, forests, boosting, support vector machines and the CNN with attention</source>
      <translation>训练逻辑回归、森林、提升、支持向量机和带注意力的CNN</translation>
    </message>
    <message>
      <source>train models that look at the neighbourhood</source>
      <translation>训练考察邻域的模型</translation>
    </message>
    <message>
      <source>train test split</source>
      <translation>训练测试划分</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>training data</source>
      <translation>训练数据</translation>
    </message>
    <message>
      <source>training samples</source>
      <translation>训练样本</translation>
    </message>
    <message>
      <source>training {counted}</source>
      <translation>训练{counted}</translation>
    </message>
    <message>
      <source>training {counted}, of all on the stack</source>
      <translation>训练{counted} / 因子栈上的全部数目</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true或false</translation>
    </message>
    <message>
      <source>tutorial</source>
      <translation>教程</translation>
    </message>
    <message>
      <source>type {where}: `{command}`.</source>
      <translation>请{where}输入：`{command}`。</translation>
    </message>
    <message>
      <source>unacceptable</source>
      <translation>不可接受</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>unit with landslides, test</source>
      <translation>有滑坡的单元，测试</translation>
    </message>
    <message>
      <source>unit with landslides, training</source>
      <translation>有滑坡的单元，训练</translation>
    </message>
    <message>
      <source>unit without landslides, test</source>
      <translation>无滑坡的单元，测试</translation>
    </message>
    <message>
      <source>unit without landslides, training</source>
      <translation>无滑坡的单元，训练</translation>
    </message>
    <message>
      <source>units</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>unknown categories</source>
      <translation>未知类别</translation>
    </message>
    <message>
      <source>unknown field {number} at byte {byte}</source>
      <translation>字节{byte}处有未知字段{number}</translation>
    </message>
    <message>
      <source>unlike all samples</source>
      <translation>与所有样本都不相似</translation>
    </message>
    <message>
      <source>uses operators of '{domain}' version {version}</source>
      <translation>使用了'{domain}'版本{version}的算子</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>vegetation, Sentinel-2, Landsat, near infrared, satellite image, cloud mask</source>
      <translation>植被, Sentinel-2, Landsat, 近红外, 卫星影像, 遥感影像, 云掩膜</translation>
    </message>
    <message>
      <source>very good</source>
      <translation>很好</translation>
    </message>
    <message>
      <source>very high</source>
      <translation>极高</translation>
    </message>
    <message>
      <source>very high zone (%)</source>
      <translation>极高区(%)</translation>
    </message>
    <message>
      <source>very low</source>
      <translation>极低</translation>
    </message>
    <message>
      <source>was damaged or changed after it was written</source>
      <translation>在写出之后被损坏或更改</translation>
    </message>
    <message>
      <source>weak</source>
      <translation>较弱</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>weight below the threshold</source>
      <translation>权重低于阈值</translation>
    </message>
    <message>
      <source>weight reaches the threshold</source>
      <translation>权重达到阈值</translation>
    </message>
    <message>
      <source>weight {weight:.4f}, VIF {vif:.2f}, {outcome}</source>
      <translation>权重{weight:.4f}，VIF {vif:.2f}，{outcome}</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>weights kept, one dot a member</source>
      <translation>保留的权重，每个成员一个点</translation>
    </message>
    <message>
      <source>weights kept: epoch {epoch:,}</source>
      <translation>保留的权重：轮次{epoch:,}</translation>
    </message>
    <message>
      <source>what is given as '{key}' of '{factor}' cannot be</source>
      <translation>'{factor}'的'{key}'所给的值不可能成立</translation>
    </message>
    <message>
      <source>what it says of its bands is missing</source>
      <translation>缺少其对波段的说明</translation>
    </message>
    <message>
      <source>where the slope is gentle</source>
      <translation>坡度平缓处</translation>
    </message>
    <message>
      <source>where {factor} is at most {limit:g}</source>
      <translation>{factor}不超过{limit:g}处</translation>
    </message>
    <message>
      <source>whole map</source>
      <translation>整幅图</translation>
    </message>
    <message>
      <source>whole spatial blocks</source>
      <translation>整个空间块</translation>
    </message>
    <message>
      <source>whole spatial blocks of them</source>
      <translation>整块空间区域中的</translation>
    </message>
    <message>
      <source>window is {window}: use an odd number of cells, such as 21.</source>
      <translation>window为{window}：请使用奇数个像元，例如21。</translation>
    </message>
    <message>
      <source>with landslides</source>
      <translation>有滑坡</translation>
    </message>
    <message>
      <source>without</source>
      <translation>无滑坡</translation>
    </message>
    <message>
      <source>without landslides</source>
      <translation>无滑坡</translation>
    </message>
    <message>
      <source>work on a cluster</source>
      <translation>在集群上计算</translation>
    </message>
    <message>
      <source>worked out</source>
      <translation>已计算</translation>
    </message>
    <message>
      <source>workflow, chain, Graphical Modeler, paper, replication, PCA, information value, CNN, natural breaks</source>
      <translation>工作流, 流程, 图形建模器, 论文, 重现, PCA, 信息量, CNN, 自然间断点</translation>
    </message>
    <message>
      <source>workflow, chain, Graphical Modeler, raw data, DEM, roads, rivers, faults, geology</source>
      <translation>工作流, 流程, 图形建模器, 原始数据, DEM, 道路, 河流, 断层, 地质</translation>
    </message>
    <message>
      <source>workflow, chain, Graphical Modeler, transfer, apply model, ONNX, inference, other area</source>
      <translation>工作流, 流程, 图形建模器, 迁移, 应用模型, ONNX, 推断, 其他区域</translation>
    </message>
    <message>
      <source>write a report</source>
      <translation>写出报告</translation>
    </message>
    <message>
      <source>write and check network files</source>
      <translation>写出和检查模型文件</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>zonal statistics, municipality, district, catchment, road section, exposure, mean susceptibility, share of zones, exactextract</source>
      <translation>分区统计, 市县, 区县, 流域, 汇水区, 路段, 暴露度, 承灾体, 平均易发性, 分区占比, exactextract</translation>
    </message>
    <message>
      <source>zone</source>
      <translation>分区</translation>
    </message>
    <message>
      <source>zone statistics</source>
      <translation>分区统计</translation>
    </message>
    <message>
      <source>zone {number}</source>
      <translation>分区{number}</translation>
    </message>
    <message numerus="yes">
      <source>{all:,} landslides lie in {count:,} cells of '{raster}', up to {most:,} in one, and those of one cell give one sample.</source>
      <translation>
        <numerusform>{all:,}处滑坡位于'{raster}'的{count:,}个像元中，同一像元中最多{most:,}处，同一像元的滑坡只给出一个样本。</numerusform>
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
      <translation>{angle}，乘以57.29578</translation>
    </message>
    <message>
      <source>{area:,.0f} km²</source>
      <translation>{area:,.0f} km²</translation>
    </message>
    <message>
      <source>{auc:.3f} by the common held-out test</source>
      <translation>按公共留出检验为{auc:.3f}</translation>
    </message>
    <message>
      <source>{auc:.3f} by the paper's protocol</source>
      <translation>按论文方案为{auc:.3f}</translation>
    </message>
    <message>
      <source>{auc}, {kind} folds</source>
      <translation>{auc}，{kind}折</translation>
    </message>
    <message>
      <source>{author}, {name} {version}, QGIS plugin, {homepage}</source>
      <translation>{author}，{name} {version}，QGIS插件，{homepage}</translation>
    </message>
    <message>
      <source>{a} and {b} ({r:+.2f})</source>
      <translation>{a}和{b} ({r:+.2f})</translation>
    </message>
    <message>
      <source>{before} and {after}</source>
      <translation>{before}和{after}</translation>
    </message>
    <message>
      <source>{before} or {after}</source>
      <translation>{before}或{after}</translation>
    </message>
    <message>
      <source>{before} {after}</source>
      <translation>{before}{after}</translation>
    </message>
    <message>
      <source>{before}, {after}</source>
      <translation>{before}、{after}</translation>
    </message>
    <message>
      <source>{before}; {after}</source>
      <translation>{before}；{after}</translation>
    </message>
    <message>
      <source>{breaks} breaks make {zones} zones: give at most {most}.</source>
      <translation>{breaks}个间断点构成{zones}个分区：请最多给出{most}个。</translation>
    </message>
    <message>
      <source>{cells:,} cells predicted, {minimum:.4f} to {maximum:.4f}.</source>
      <translation>预测了{cells:,}个像元，{minimum:.4f}到{maximum:.4f}。</translation>
    </message>
    <message>
      <source>{cells:,} cells, NDVI {minimum:.3f} to {maximum:.3f}; {masked:,} cells left out as cloud. Mean reflectance: red {red:.4g}, near infrared {infrared:.4g}; where scale and offset are right both lie between 0 and 1.</source>
      <translation>{cells:,}个像元，NDVI {minimum:.3f}到{maximum:.3f}；作为云剔除{masked:,}个像元。平均反射率：红光{red:.4g}，近红外{infrared:.4g}；若比例和偏移正确，两者均介于0和1之间。</translation>
    </message>
    <message>
      <source>{cells:,} cells, up to {greatest:,.1f} m from the nearest feature.</source>
      <translation>{cells:,}个像元，距最近要素最远{greatest:,.1f} m。</translation>
    </message>
    <message>
      <source>{cells:,} of {all:,}, {area:,.1f} km²</source>
      <translation>{cells:,} / {all:,}，{area:,.1f} km²</translation>
    </message>
    <message>
      <source>{cells:,}, from {where}</source>
      <translation>{cells:,}个，来自{where}</translation>
    </message>
    <message>
      <source>{columns:,} × {rows:,} cells</source>
      <translation>{columns:,} × {rows:,}个像元</translation>
    </message>
    <message>
      <source>{count:,} features</source>
      <translation>{count:,}个要素</translation>
    </message>
    <message numerus="yes">
      <source>{count:,} features of the layer of units have no geometry that can be read, and are left out.</source>
      <translation>
        <numerusform>单元图层中有{count:,}个要素没有可读取的几何图形，已剔除。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count:,} features of the layer of units have no polygon that can be read, and are left out.</source>
      <translation>
        <numerusform>单元图层中有{count:,}个要素没有可读取的面，已剔除。</numerusform>
      </translation>
    </message>
    <message>
      <source>{count:,} lines</source>
      <translation>{count:,}条线</translation>
    </message>
    <message numerus="yes">
      <source>{count:,} of the {all:,} landslides, {how}, had no part in the training; {judged} was then asked to rank them among {cells:,} places drawn at random.</source>
      <translation>
        <numerusform>{all:,}处滑坡中的{count:,}处（{how}）未参与训练；随后让{judged}把它们与{cells:,}个随机地点一起排序。</numerusform>
      </translation>
    </message>
    <message>
      <source>{count:,} points</source>
      <translation>{count:,}个点</translation>
    </message>
    <message>
      <source>{count:,} polygons</source>
      <translation>{count:,}个面</translation>
    </message>
    <message>
      <source>{count:,} samples in {bins} bins; bars: 95 % interval</source>
      <translation>{count:,}个样本，{bins}个分箱；误差线：95%置信区间</translation>
    </message>
    <message numerus="yes">
      <source>{count:,} spatial blocks</source>
      <translation>
        <numerusform>{count:,}个空间块</numerusform>
      </translation>
    </message>
    <message>
      <source>{count:,} spatial folds, those of the cross-validation</source>
      <translation>{count:,}个空间折，即交叉验证的各折</translation>
    </message>
    <message numerus="yes">
      <source>{count:,} units cover no cell that has data in all factors, and are left out.</source>
      <translation>
        <numerusform>{count:,}个单元未覆盖任何在所有因子上均有数据的像元，已剔除。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count:,} units cross themselves and are measured as they would be made valid.</source>
      <translation>
        <numerusform>{count:,}个单元自相交，按修复为有效几何图形后的形状测量。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count:,} units lack a value of a factor, and have no probability.</source>
      <translation>
        <numerusform>{count:,}个单元缺少某一因子的值，因此没有概率。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count:,} units lie on no cell that has data: their figures are missing.</source>
      <translation>
        <numerusform>{count:,}个单元所在之处的像元均无数据：其数值缺失。</numerusform>
      </translation>
    </message>
    <message>
      <source>{count:,} without a geometry</source>
      <translation>{count:,}个没有几何图形</translation>
    </message>
    <message>
      <source>{count:,} {counted}, lowest weight {weight:.4f}:</source>
      <translation>{count:,}处{counted}，最低权重{weight:.4f}：</translation>
    </message>
    <message>
      <source>{count} categories</source>
      <translation>{count}个类别</translation>
    </message>
    <message numerus="yes">
      <source>{count} factors</source>
      <translation>
        <numerusform>{count}个因子</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} factors weigh less than {least}, or nothing: a place may be as unlike the samples in them as it likes.</source>
      <translation>
        <numerusform>{count}个因子的权重小于{least}或为零：一个地点在这些因子上无论与样本多么不相似，都不受影响。</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} factors:</source>
      <translation>{count}个因子：</translation>
    </message>
    <message numerus="yes">
      <source>{count} finished tiles are taken up, of an earlier run with the same inputs and settings.</source>
      <translation>
        <numerusform>沿用了 {count} 个已完成的瓦片，它们来自输入和设置相同的较早一次运行。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} finished tiles of '{target}' lie in '{folder}': run the same once more to go on with them, or remove the folder.</source>
      <translation>
        <numerusform>“{target}”的 {count} 个已完成的瓦片位于“{folder}”：再次执行同样的运行即可接着使用它们，或删除该文件夹。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} landslides have no date: in a split by time they neither train nor test (UNDATED_TRAIN lets them train).</source>
      <translation>
        <numerusform>{count}处滑坡没有日期：按时间划分时，它们既不参与训练，也不参与检验（UNDATED_TRAIN可使其参与训练）。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more</source>
      <translation>
        <numerusform>其他{count}个</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more remarks are in the log.</source>
      <translation>
        <numerusform>另有{count}条提示见日志。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} of the {all} features of {file} have no geometry and are left out.</source>
      <translation>
        <numerusform>{file}的{all}个要素中有{count}个没有几何图形，已剔除。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} of the {breaks} manual breaks lie outside the values of '{path}', {low:.4g} to {high:.4g}.</source>
      <translation>
        <numerusform>{breaks}个手动间断点中有{count}个位于'{path}'的值域{low:.4g}到{high:.4g}以外。</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} others together</source>
      <translation>其他{count}个合计</translation>
    </message>
    <message numerus="yes">
      <source>{count} samples have other values than the stack '{path}' at their places: give the stack that the samples were built from.</source>
      <translation>
        <numerusform>{count}个样本在其位置上的值与因子栈'{path}'不同：请给出构建样本所用的因子栈。</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} samples lie on no valid cell of the map and are left out.</source>
      <translation>{count}个样本不在图的有效像元上，已剔除。</translation>
    </message>
    <message numerus="yes">
      <source>{count} units {what} are too few, because samples need {fewest} or more to learn from: check the landslides, or choose another rule or threshold of the label.</source>
      <translation>
        <numerusform>{count}个{what}的单元太少，因为样本至少需要{fewest}个才能从中学习：请检查滑坡，或选择其他标签规则或阈值。</numerusform>
      </translation>
    </message>
    <message>
      <source>{dash}: no landslide lies in the class, so that it has no information value. In the map it counts as 0, as the paper has it.</source>
      <translation>{dash}：该分级内没有滑坡，因此没有信息量。在图中与论文一样按0计。</translation>
    </message>
    <message>
      <source>{difference:+.3f} by {kind} folds (p {p})</source>
      <translation>按{kind}折为{difference:+.3f}(p {p})</translation>
    </message>
    <message>
      <source>{difference:.3f} (p {p})</source>
      <translation>{difference:.3f} (p {p})</translation>
    </message>
    <message>
      <source>{difference} is more than chance: it is what the easy non-landslide points add.</source>
      <translation>{difference}超出偶然范围：这是容易区分的非滑坡点所增加的部分。</translation>
    </message>
    <message>
      <source>{difference} is more than chance: it may be what easy non-landslide points add.</source>
      <translation>{difference}超出偶然范围：这可能是容易区分的非滑坡点所增加的部分。</translation>
    </message>
    <message>
      <source>{difference} is more than usual, but points drawn at random are no easier than random cells: one pair of such tests in twenty differs so by chance.</source>
      <translation>{difference}大于通常水平，但随机抽取的点并不比随机像元更容易区分：每二十对这样的检验中就有一对会偶然出现这种差异。</translation>
    </message>
    <message>
      <source>{distance} m wide</source>
      <translation>缓冲距离{distance} m</translation>
    </message>
    <message>
      <source>{drawn:,} of {count:,} are drawn</source>
      <translation>绘出{count:,}处中的{drawn:,}处</translation>
    </message>
    <message>
      <source>{dropped} points share a cell with another one and are left out: one sample a cell.</source>
      <translation>{dropped}个点与其他点同在一个像元，已剔除：每个像元一个样本。</translation>
    </message>
    <message>
      <source>{factor} by {resampling}</source>
      <translation>{factor}采用{resampling}</translation>
    </message>
    <message>
      <source>{factor} {label} ({share:.1f} % of the cells; smoothed {value:.2f})</source>
      <translation>{factor} {label}（占像元的{share:.1f}%；平滑后为{value:.2f}）</translation>
    </message>
    <message numerus="yes">
      <source>{file} has {count} features of {parts} parts in all, and each feature counts as one landslide, whatever its parts.</source>
      <translation>
        <numerusform>{file}有{count}个要素，共{parts}个部分；每个要素算作一处滑坡，无论其有多少部分。</numerusform>
      </translation>
    </message>
    <message>
      <source>{file}, layer {layer}</source>
      <translation>{file}，图层{layer}</translation>
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first}与{second}</translation>
    </message>
    <message>
      <source>{formula}, where degrees are first multiplied by 0.01745329</source>
      <translation>{formula}，其中度须先乘以0.01745329</translation>
    </message>
    <message>
      <source>{found:,} of {count:,} features can be read</source>
      <translation>可读取{count:,}个要素中的{found:,}个</translation>
    </message>
    <message>
      <source>{group} (n = {count:,}), median {median:.3g}</source>
      <translation>{group} (n = {count:,})，中位数{median:.3g}</translation>
    </message>
    <message>
      <source>{group}: none</source>
      <translation>{group}：无</translation>
    </message>
    <message>
      <source>{held:,} held-out units with landslides: AUC {every:.3f} against all units without, {apart:.3f} against those that were held out too.</source>
      <translation>{held:,}个留出的有滑坡单元：对全部无滑坡单元的AUC为{every:.3f}，对同样留出的无滑坡单元为{apart:.3f}。</translation>
    </message>
    <message>
      <source>{held} In the common test landslides and other places count alike however many they are, so that accuracy, precision and F1 can be compared between the rows.</source>
      <translation>{held}在公共检验中，滑坡和其他位置无论数目多少都同等计入，因此各行之间可以比较准确率、精确率和F1。</translation>
    </message>
    <message>
      <source>{help}

To look at the steps or to change them, right-click it in the Toolbox, choose 'Open in the model designer', and save a copy of your own. Its file is {path}.</source>
      <translation>{help}

若要查看或修改各步骤，请在工具箱中右键单击它，选择'在模型设计器中打开'，并另存为自己的副本。其文件为{path}。</translation>
    </message>
    <message>
      <source>{highest:g} or less</source>
      <translation>{highest:g}或更小</translation>
    </message>
    <message>
      <source>{judged} ranks other places above the held-out landslides: AUC {below}, below the 0.5 of chance. Check that the samples' label 1 stands for landslides and that high values of the map mean more prone; if both are right, do not use this map.</source>
      <translation>{judged}将其他位置排在留出的滑坡之前：AUC {below}，低于随机的0.5。请检查样本的标签1是否表示滑坡，以及图上的高值是否表示更易发；如果两者都正确，请不要使用该图。</translation>
    </message>
    <message>
      <source>{kept} of {all}</source>
      <translation>{kept} / {all}</translation>
    </message>
    <message>
      <source>{key} has the key {name}, which is no whole number</source>
      <translation>{key}含有键{name}，而它不是整数</translation>
    </message>
    <message>
      <source>{key} is empty</source>
      <translation>{key}为空</translation>
    </message>
    <message>
      <source>{key} is given as a parameter and in SETTINGS: give it once.</source>
      <translation>{key}既作为参数给出，又在SETTINGS中给出：请只给出一次。</translation>
    </message>
    <message>
      <source>{key} is nested without end</source>
      <translation>{key}无限嵌套</translation>
    </message>
    <message>
      <source>{key} is no JSON from line {line} on</source>
      <translation>{key}从第{line}行起不是JSON</translation>
    </message>
    <message>
      <source>{key} is no setting of the model chosen ({model}), but of {models}: leave it empty.</source>
      <translation>{key}不是所选模型({model})的设置，而是{models}的设置：请将其留空。</translation>
    </message>
    <message>
      <source>{key} is no text in UTF-8</source>
      <translation>{key}不是UTF-8文本</translation>
    </message>
    <message>
      <source>{key} is {value}, where {wanted} should stand</source>
      <translation>{key}为{value}，此处应为{wanted}</translation>
    </message>
    <message>
      <source>{key} is {value}: write true or false.</source>
      <translation>{key}为{value}：请写成true或false。</translation>
    </message>
    <message>
      <source>{key}: {title}, true or false ({default})</source>
      <translation>{key}：{title}，true或false ({default})</translation>
    </message>
    <message>
      <source>{key}: {title}, {low:g} to {high:g} ({default})</source>
      <translation>{key}：{title}，{low:g}到{high:g} ({default})</translation>
    </message>
    <message>
      <source>{kinds} folds</source>
      <translation>{kinds}折</translation>
    </message>
    <message>
      <source>{kind} folds</source>
      <translation>{kind}折</translation>
    </message>
    <message>
      <source>{kind} folds of units: AUC {every:.3f} against all units without landslides, {apart:.3f} against those that were held out too.</source>
      <translation>单元的{kind}折：对全部无滑坡单元的AUC为{every:.3f}，对同样留出的无滑坡单元为{apart:.3f}。</translation>
    </message>
    <message>
      <source>{kind} folds {auc:.3f} ({low:.3f} – {high:.3f}; DeLong's {delong_low:.3f} – {delong_high:.3f})</source>
      <translation>{kind}折{auc:.3f} ({low:.3f} – {high:.3f}；DeLong区间{delong_low:.3f} – {delong_high:.3f})</translation>
    </message>
    <message>
      <source>{landslides} landslides are few for {weighed} factors: below {fewest} a factor the weights change much from one inventory to another, and VIF, KMO and Bartlett's test mean nothing.</source>
      <translation>{landslides}处滑坡对{weighed}个因子来说偏少：每个因子少于{fewest}处时，权重会因滑坡编目的不同而有很大变化，VIF、KMO和Bartlett检验也没有意义。</translation>
    </message>
    <message>
      <source>{landslides} landslides are few for {weighed} factors: below {fewest} a factor the weights change much from one inventory to another.</source>
      <translation>{landslides}处滑坡对{weighed}个因子来说偏少：每个因子少于{fewest}处时，权重会因滑坡编目的不同而有很大变化。</translation>
    </message>
    <message>
      <source>{landslides} landslides do not suit this basin: give 1 to {most}, or more cells.</source>
      <translation>{landslides}处滑坡不适合该流域：请给出1到{most}处，或增加像元。</translation>
    </message>
    <message>
      <source>{landslides}, every cell of them</source>
      <translation>{landslides}，计入其每个像元</translation>
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
      <translation>{lines:,}条线段和点，{surfaces:,}个面。</translation>
    </message>
    <message>
      <source>{low:+.3f} to {high:+.3f}</source>
      <translation>{low:+.3f}至{high:+.3f}</translation>
    </message>
    <message>
      <source>{low:,.0f} – {high:,.0f} m</source>
      <translation>{low:,.0f} – {high:,.0f} m</translation>
    </message>
    <message>
      <source>{low:.6g} to {high:.6g}</source>
      <translation>{low:.6g}到{high:.6g}</translation>
    </message>
    <message>
      <source>{lowest:.3f} (0.945 / number of factors)</source>
      <translation>{lowest:.3f}（0.945 / 因子数）</translation>
    </message>
    <message>
      <source>{lowest:.6g} to {highest:.6g}</source>
      <translation>{lowest:.6g}到{highest:.6g}</translation>
    </message>
    <message>
      <source>{lowest:g} or more</source>
      <translation>{lowest:g}或更大</translation>
    </message>
    <message>
      <source>{lowest:g} to {highest:g}</source>
      <translation>{lowest:g}到{highest:g}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low}到{high}</translation>
    </message>
    <message>
      <source>{measure:.3f}, “{word}” in Kaiser's words</source>
      <translation>{measure:.3f}，按Kaiser的说法为“{word}”</translation>
    </message>
    <message>
      <source>{named} and {more} more</source>
      <translation>{named}及其他{more}个</translation>
    </message>
    <message>
      <source>{names}: taken as the file says, its numbers × {scale:g} + {offset:g}.</source>
      <translation>{names}：按文件的说明取值，即其数字 × {scale:g} + {offset:g}。</translation>
    </message>
    <message>
      <source>{name} (AUC {training:.3f} on the training samples, {held_out:.3f} on those held out)</source>
      <translation>{name}（训练样本的AUC为{training:.3f}，留出样本为{held_out:.3f}）</translation>
    </message>
    <message>
      <source>{name} is '{text}': write whole numbers separated by commas, such as 16,32.</source>
      <translation>{name}为'{text}'：请写成用逗号分隔的整数，例如16,32。</translation>
    </message>
    <message>
      <source>{name} is {value}: choose one of {known}.</source>
      <translation>{name}为{value}：请选择{known}之一。</translation>
    </message>
    <message>
      <source>{name} is {value}: list whole numbers, one for each of the {items}.</source>
      <translation>{name}为{value}：请列出整数，每个{items}一个。</translation>
    </message>
    <message>
      <source>{name} is {value}: use {wanted} from {low:g} to {high:g}.</source>
      <translation>{name}为{value}：请使用{low:g}到{high:g}之间的{wanted}。</translation>
    </message>
    <message>
      <source>{name} lists {count} {items}: list 1 to {most}.</source>
      <translation>{name}列出了{count}个{items}：请列出1到{most}个。</translation>
    </message>
    <message>
      <source>{name} {then} then, {now} now</source>
      <translation>{name}当时为{then}，现在为{now}</translation>
    </message>
    <message>
      <source>{name}: warped to the reference grid, {resampling}.</source>
      <translation>{name}：已变换到参考格网，{resampling}。</translation>
    </message>
    <message>
      <source>{name}: warped to the reference grid, {resampling}: a cell of it holds {count:,.0f} of the raster's.</source>
      <translation>{name}：已变换到参考格网，{resampling}：该格网的一个像元含有此栅格的{count:,.0f}个像元。</translation>
    </message>
    <message>
      <source>{name}: {labels}; goodness of variance fit {gvf:.4f}</source>
      <translation>{name}：{labels}；方差拟合优度{gvf:.4f}</translation>
    </message>
    <message>
      <source>{network} {value} (as published {plain})</source>
      <translation>{network} {value}（按发表的方法{plain}）</translation>
    </message>
    <message>
      <source>{network}, {kind} folds: AUC of the common test {auc_common:.3f} ({folds}).</source>
      <translation>{network}，{kind}折：公共检验的AUC为{auc_common:.3f}({folds})。</translation>
    </message>
    <message>
      <source>{operator} asks for more memory than the size of the file explains</source>
      <translation>{operator}要求的内存多于文件大小所能解释的程度</translation>
    </message>
    <message>
      <source>{operator} has inputs or attributes that do not fit</source>
      <translation>{operator}的输入或属性不符</translation>
    </message>
    <message>
      <source>{operator} has other than one output</source>
      <translation>{operator}的输出不是恰好一个</translation>
    </message>
    <message>
      <source>{operator} takes other cells than those in the middle of windows</source>
      <translation>{operator}所取的不是窗口中央的像元</translation>
    </message>
    <message>
      <source>{operator} uses '{tensor}', which is not there before it</source>
      <translation>{operator}使用了'{tensor}'，而它在此之前并不存在</translation>
    </message>
    <message>
      <source>{outside:,} of {cells:,} {what} ({share}) lie outside the range of the training samples in at least one factor: {named}.</source>
      <translation>{cells:,}个{what}中有{outside:,}个({share})至少有一个因子超出训练样本的范围：{named}。</translation>
    </message>
    <message>
      <source>{outside:,} places lie outside the raster and {on_nodata:,} where a factor has no data: they are not explained.</source>
      <translation>{outside:,}个地点位于栅格以外，{on_nodata:,}个地点处某一因子无数据：未对其作解释。</translation>
    </message>
    <message>
      <source>{outside:,} points lie outside the raster and {on_nodata:,} where a factor has no data: their values are missing.</source>
      <translation>{outside:,}个点位于栅格以外，{on_nodata:,}个点处某一因子无数据：其值缺失。</translation>
    </message>
    <message numerus="yes">
      <source>{packages} are missing: what needs them does not run.</source>
      <translation>
        <numerusform>缺少{packages}：需要它们的功能无法运行。</numerusform>
      </translation>
    </message>
    <message>
      <source>{package} is {there} in the process '{process}' of the cluster and {here} here: install the same version in both places.</source>
      <translation>{package} 在集群进程“{process}”中为 {there}，在本机为 {here}：请在两处安装相同版本。</translation>
    </message>
    <message>
      <source>{package} {version} comes with QGIS and is too old: update it as you update QGIS.</source>
      <translation>{package} {version}随QGIS提供，版本过旧：请通过更新QGIS来更新它。</translation>
    </message>
    <message numerus="yes">
      <source>{pairs} and {count} more pairs</source>
      <translation>
        <numerusform>{pairs}以及其他{count}对</numerusform>
      </translation>
    </message>
    <message>
      <source>{pairs} and {more} more pairs</source>
      <translation>{pairs}以及其他{more}对</translation>
    </message>
    <message>
      <source>{places:,} places explained by sampled permutations, beside {rows:,} rows of background ({source}); the largest standard error of a contribution is {error:.2g}.</source>
      <translation>已用抽样排列解释{places:,}个地点，背景为{rows:,}行（{source}）；贡献的最大标准误为{error:.2g}。</translation>
    </message>
    <message>
      <source>{places:,} places explained by their information values.</source>
      <translation>已用信息量解释{places:,}个地点。</translation>
    </message>
    <message>
      <source>{places:,} places explained exactly, beside {rows:,} rows of background ({source}).</source>
      <translation>已精确解释{places:,}个地点，背景为{rows:,}行（{source}）。</translation>
    </message>
    <message>
      <source>{points:,} points with the values of {count} factors.</source>
      <translation>{points:,}个点，带有{count}个因子的值。</translation>
    </message>
    <message>
      <source>{possible} of {count}</source>
      <translation>{possible} / {count}</translation>
    </message>
    <message>
      <source>{reason}; infinite VIF</source>
      <translation>{reason}；VIF为无穷大</translation>
    </message>
    <message>
      <source>{samples:,}, {held:,} of them held out</source>
      <translation>{samples:,}个，其中{held:,}个留出</translation>
    </message>
    <message>
      <source>{seen:,} of {all:,}</source>
      <translation>{seen:,} / {all:,}</translation>
    </message>
    <message>
      <source>{share} of the area is outside the area of applicability: a dissimilarity index above {threshold:.3f}.</source>
      <translation>区域的{share}位于适用范围以外：不相似性指数高于{threshold:.3f}。</translation>
    </message>
    <message>
      <source>{shown} of {all:,} places have a figure; the table file holds all.</source>
      <translation>{all:,}个地点中有{shown}个附图；表文件中含有全部地点。</translation>
    </message>
    <message>
      <source>{size:,} of {wanted:,} bytes</source>
      <translation>{wanted:,}字节中的{size:,}字节</translation>
    </message>
    <message>
      <source>{slides:,} of {units:,} units have landslides; {held:,} of these were held out and are set against the units without landslides: all of them, as the map is read, and those alone that were held out too, of which none trained.</source>
      <translation>{units:,}个单元中有{slides:,}个有滑坡；其中{held:,}个被留出，与无滑坡单元相对比：一是与全部无滑坡单元相比，如同读图时那样；二是只与同样留出的无滑坡单元相比，这些单元均未参与训练。</translation>
    </message>
    <message>
      <source>{strategy}, {network}: AUC by the paper's protocol {auc:.3f}, by the common test {common_auc:.3f}; highest zone {area_pct:.1f} % of the area.</source>
      <translation>{strategy}，{network}：按论文方案的AUC为{auc:.3f}，按公共检验为{common_auc:.3f}；最高分区占面积的{area_pct:.1f}%。</translation>
    </message>
    <message>
      <source>{text} ({number} of {count})</source>
      <translation>{text}（{number}/{count}）</translation>
    </message>
    <message>
      <source>{title} [not installed: {packages}]</source>
      <translation>{title} [未安装：{packages}]</translation>
    </message>
    <message>
      <source>{title}, common held-out test</source>
      <translation>{title}，公共留出检验</translation>
    </message>
    <message>
      <source>{title}, paper's protocol</source>
      <translation>{title}，论文方案</translation>
    </message>
    <message>
      <source>{trial} was not possible here. {why}</source>
      <translation>{trial}在此处不可行。{why}</translation>
    </message>
    <message>
      <source>{units:,} units predicted, {minimum:.4f} to {maximum:.4f}.</source>
      <translation>预测了{units:,}个单元，{minimum:.4f}到{maximum:.4f}。</translation>
    </message>
    <message>
      <source>{units:,} units summarised.</source>
      <translation>汇总了{units:,}个单元。</translation>
    </message>
    <message>
      <source>{units:,} units with {count} factors.</source>
      <translation>{units:,}个单元，带有{count}个因子。</translation>
    </message>
    <message>
      <source>{units:,} units with {count} factors; {slides:,} have landslides, of which {test:,} are held out.</source>
      <translation>{units:,}个单元，带有{count}个因子；{slides:,}个有滑坡，其中{test:,}个被留出。</translation>
    </message>
    <message>
      <source>{version} or later</source>
      <translation>{version}或更高版本</translation>
    </message>
    <message>
      <source>{wanted} or null</source>
      <translation>{wanted}或null</translation>
    </message>
    <message>
      <source>{weight}  kept by wish</source>
      <translation>{weight}  按要求保留</translation>
    </message>
    <message>
      <source>{what} holds {value} in {count:,} cells, far from all others ({others}): it looks like nodata that is not declared.</source>
      <translation>{what}在{count:,}个像元中的值为{value}，与所有其他值({others})相差很远：看起来像未声明的无数据(nodata)值。</translation>
    </message>
    <message>
      <source>{what} holds {value} in {count:,} of {looked:,} cells looked at, far from all others ({others}): it looks like nodata that is not declared.</source>
      <translation>{what}在所查看的{looked:,}个像元中有{count:,}个的值为{value}，与所有其他值({others})相差很远：看起来像未声明的无数据(nodata)值。</translation>
    </message>
    <message>
      <source>{what} needs about {needed} of memory and {free} are available: {remedy}.</source>
      <translation>{what}约需{needed}内存，可用内存为{free}：{remedy}。</translation>
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
      <translation>{zones}，取最低的分区</translation>
    </message>
    <message>
      <source>μ is multiplied by it.</source>
      <translation>μ乘以此值。</translation>
    </message>
    <message>
      <source>χ² = {statistic:,.1f}, {freedom} degrees of freedom, p {p}</source>
      <translation>χ² = {statistic:,.1f}，自由度{freedom}，p {p}</translation>
    </message>
    <message>
      <source> of these for training</source>
      <translation> 其中用于训练</translation>
    </message>
    <message>
      <source> of these held out for the test</source>
      <translation> 其中留作检验</translation>
    </message>
    <message>
      <source> of these in the zone table</source>
      <translation> 其中计入分区统计表</translation>
    </message>
    <message>
      <source>– in a cell that holds another one, which stands for both</source>
      <translation>– 位于已含另一处滑坡的像元中，由后者代表两者</translation>
    </message>
    <message>
      <source>– on cells without a value in every factor</source>
      <translation>– 位于并非每个因子都有值的像元上</translation>
    </message>
    <message>
      <source>– outside the grid</source>
      <translation>– 位于格网以外</translation>
    </message>
    <message>
      <source>– without a date, which have no part in a split by time</source>
      <translation>– 没有日期，不参与按时间的划分</translation>
    </message>
    <message>
      <source>– without a geometry</source>
      <translation>– 没有几何图形</translation>
    </message>
  </context>
</TS>
