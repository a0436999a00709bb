import { mountPage } from '../../components/app/mount';
import { t } from '../../components/app/text';
import { Popup } from './popup';
import './popup.css';

mountPage(<Popup />, t('extName'));
