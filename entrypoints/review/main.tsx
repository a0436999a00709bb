import { mountPage } from '../../components/app/mount';
import { t } from '../../components/app/text';
import { Review } from './review';
import './review.css';

mountPage(<Review />, t('review.page'));
