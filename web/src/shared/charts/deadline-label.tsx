interface Props {
  readonly text: string;
  /** The line stands in the right half: its label ends at it instead of running off the edge. */
  readonly late: boolean;
  /** Given by the chart. */
  readonly viewBox?: { readonly x?: number; readonly y?: number };
}

/** Label above a vertical line, outside the plot where nothing crosses it. */
export function DeadlineLabel({ text, late, viewBox }: Props) {
  if (viewBox?.x === undefined || viewBox.y === undefined) return null;
  return (
    <text
      x={viewBox.x + (late ? 4 : -4)}
      y={viewBox.y - 8}
      textAnchor={late ? 'end' : 'start'}
      fill="var(--text)"
      fontSize={12}
    >
      {text}
    </text>
  );
}
