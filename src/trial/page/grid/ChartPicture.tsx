import type { CSSProperties, ReactElement } from 'react';
import type { PlacedChart } from '../../../xlsx/sheetCharts';
import { chartShape, PIXELS_A_POINT, type ShapeText } from './chartShape';
import type { GridSheet } from './gridSheet';

interface ChartPictureProps {
  readonly view: GridSheet;
  readonly placed: PlacedChart;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** A bar chart over the grid, drawn from what its cells hold; of other charts, that one stands here. */
export function ChartPicture({ view, placed, box }: ChartPictureProps): ReactElement {
  const { chart } = placed;
  if (chart === null) {
    return (
      <div className="grid-chart grid-chart-unknown" style={box}>
        此处有图表，试用页面不显示。
      </div>
    );
  }
  const shape = chartShape(chart, box, (area) => view.valuesOf(area));
  const { plot } = shape;
  const style: CSSProperties = { ...box, fontFamily: `"${chart.font.name}", "Noto Sans CJK SC", sans-serif` };
  return (
    <svg className="grid-chart" role="img" aria-label={chart.title.text} style={style}>
      <Text {...shape.title} size={chart.title.size * PIXELS_A_POINT} weight={chart.title.bold ? 700 : 400} />
      {shape.gridlines.map(([x1, y1, x2, y2], index) => (
        <line key={index} {...{ x1, y1, x2, y2 }} stroke={chart.valueAxis.gridlines} />
      ))}
      {shape.bars.map(({ fill, outline, ...bar }, index) => (
        <rect key={index} {...bar} fill={fill} stroke={outline} data-bar />
      ))}
      <path d={axes(plot)} stroke={chart.font.color} fill="none" />
      {shape.legend.map(({ fill, ...item }, index) => (
        <rect key={index} {...item} fill={fill} stroke="#404040" />
      ))}
      {shape.texts.map((text, index) => (
        <Text key={index} {...text} size={chart.font.size * PIXELS_A_POINT} weight={400} />
      ))}
    </svg>
  );
}

/** The left and the lower edge of the plot. */
function axes({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `M${x} ${y}V${y + height}H${x + width}`;
}

function Text(props: ShapeText & { readonly size: number; readonly weight: number }): ReactElement {
  const { x, y, text, anchor, color, turn, size, weight } = props;
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fill={color}
      fontSize={size}
      fontWeight={weight}
      transform={turn === 0 ? undefined : `rotate(${turn} ${x} ${y})`}
    >
      {text}
    </text>
  );
}
