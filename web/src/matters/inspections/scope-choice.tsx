interface Option {
  readonly id: number;
  readonly name: string;
}

interface Props {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly number[];
  readonly onChoose: (ids: number[]) => void;
}

/** Which plans or bodies a visit looks at: boxes in a list that scrolls by itself. */
export function ScopeChoice({ legend, options, chosen, onChoose }: Props) {
  return (
    <fieldset className="inspection-finding">
      <legend>{legend}</legend>
      <div className="inspection-chosen" role="group" aria-label={legend} tabIndex={0}>
        {options.map(({ id, name }) => (
          <div key={id}>
            <label className="matter-check" lang="zh-CN">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  onChoose(
                    event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
                  )
                }
              />
              {name}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
