import { mountPage } from '../../components/app/mount';
import { t } from '../../components/app/text';
import { Options } from './options';
import './options.css';

mountPage(<Options />, t('options.title'));
