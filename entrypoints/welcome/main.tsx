import { mountWithNumbers } from '../../components/app/mount-with-numbers';
import { t } from '../../components/app/text';
import { Welcome } from './welcome';
import './welcome.css';

// The record to try is judged as it is typed.
void mountWithNumbers(<Welcome />, t('welcome.page'));
