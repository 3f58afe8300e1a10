import { useMessages } from '../messages/use-messages';

/** 本系统为非涉密系统…: on every page where something can be entered. */
export function SecrecyNote() {
  const t = useMessages();
  return <p className="secrecy">{t('common.notClassified')}</p>;
}
