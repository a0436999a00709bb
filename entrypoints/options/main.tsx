import { mountWithNumbers } from '../../components/app/mount-with-numbers';
import { t } from '../../components/app/text';
import { Options } from './options';
import './options.css';

// It lists the countries that have numbers, and tries the rules out.
void mountWithNumbers(<Options />, t('options.title'));
