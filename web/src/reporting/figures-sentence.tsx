import type { ReportingFigures } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';

const NAMED_BODIES = 3;

/** A leader's two minutes: how many are owed and received, whose are missing. */
export function FiguresSentence({ page }: { readonly page: ReportingFigures }) {
  const t = useMessages();
  const { expected, received, onTime, late, missing, notYetDue } = page.totals;
  const owing = page.byAgency
    .filter(({ figures }) => figures.missing > 0)
    .sort((a, b) => b.figures.missing - a.figures.missing);
  const named = owing
    .slice(0, NAMED_BODIES)
    .map(({ agency, figures }) =>
      t('figures.lead.body', { name: agency.name, count: figures.missing }),
    )
    .join('、');
  const names = owing.length > NAMED_BODIES ? t('figures.lead.more', { names: named }) : named;
  return (
    <div className="figures-lead">
      <p>
        <strong>
          {t('figures.lead', { expected, received, onTime, late, missing, notYetDue })}
        </strong>
      </p>
      <p>
        {missing === 0
          ? t('figures.lead.none')
          : t('figures.lead.whose', { count: owing.length, names })}
      </p>
    </div>
  );
}
