/** The style guide reads options by their shapes too: they live beside the house style. */
export * from '../../lib/style/option-shape';
