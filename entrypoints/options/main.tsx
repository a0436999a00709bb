import { mountPage } from '../../components/app/mount';
import { t } from '../../components/app/text';
import { loadPhonePlans } from '../../lib/packaged/load-phone-plans';
import { Options } from './options';
import './options.css';

const mount = () => mountPage(<Options />, t('options.title'));
// It lists the countries that have numbers, and tries the rules out. Where the plans are missing, what needs them says so.
void loadPhonePlans()
  .catch((error: unknown) => console.warn('Numbers cannot be read', error))
  .then(mount);
