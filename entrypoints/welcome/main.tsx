import { mountPage } from '../../components/app/mount';
import { t } from '../../components/app/text';
import { SLOTS } from './slots';
import { Welcome } from './welcome';
import './welcome.css';

mountPage(<Welcome slots={SLOTS} />, t('welcome.page'));
