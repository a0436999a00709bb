import { mountPage } from '../../components/app/mount';
import { t } from '../../components/app/text';
import { GuidePage } from './guide-page';
import './guide.css';

mountPage(<GuidePage />, t('guide.page'));
