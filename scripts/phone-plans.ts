/** Provides the numbering plans to whatever runs in Node: commands, benchmarks, tests. The extension fetches the same from its package. */
import metadata from 'libphonenumber-js/max/metadata';
import { providePhonePlans } from '../lib/record/phone-plans';

providePhonePlans(metadata);
