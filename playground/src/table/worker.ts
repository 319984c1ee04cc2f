import { expose } from 'comlink';
import { createTableSession } from './session.js';

expose(createTableSession());
