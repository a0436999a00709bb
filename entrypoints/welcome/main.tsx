import { mountPage } from '../../components/app/mount';
import { t } from '../../components/app/text';
import { Welcome } from './welcome';
import './welcome.css';

mountPage(<Welcome />, t('welcome.page'));
