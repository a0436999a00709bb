import './styles/base.css';
import './styles/detail.css';
import './styles/list.css';
import './styles/add.css';
import { mount } from './mount';

mount();
