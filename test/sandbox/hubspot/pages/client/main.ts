import './styles/base.css';
import './styles/record.css';
import './styles/list.css';
import { mount } from './mount';

mount();
