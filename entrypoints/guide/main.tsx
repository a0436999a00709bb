import { mountWithNumbers } from '../../components/app/mount-with-numbers';
import { t } from '../../components/app/text';
import { GuidePage } from './guide-page';
import './guide.css';

// Its examples are judged by the rules themselves.
void mountWithNumbers(<GuidePage />, t('guide.page'));
