import { t } from '../../components/app/text';

/** Leads to the style guide: the saved house style in words, to print or copy. */
export function GuideLink() {
  return (
    <a href="/guide.html" target="_blank" rel="noopener">
      {t('guide.page')}
    </a>
  );
}
