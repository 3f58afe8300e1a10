import type { NoticeColour } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';

/** As many bars as the colour has steps below it: the shape says it without the colour. */
const BARS: Readonly<Record<NoticeColour, string>> = {
  blue: '▍',
  yellow: '▍▍',
  orange: '▍▍',
  red: '▍▍▍',
};

/** A slip's colour: bars, colour and words. */
export function ColourMark({ colour }: { readonly colour: NoticeColour }) {
  const t = useMessages();
  return (
    <span className={`notice-colour notice-colour-${colour}`}>
      <span aria-hidden="true">{BARS[colour]}</span> {t(`notices.colour.${colour}`)}
    </span>
  );
}
