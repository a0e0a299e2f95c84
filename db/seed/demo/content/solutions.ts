import { solutionsAgeing } from './solutions-ageing.ts';
import { solutionsDrinks } from './solutions-drinks.ts';
import { solutionsGoingHome } from './solutions-going-home.ts';
import { solutionsHiv } from './solutions-hiv.ts';
import { solutionsHouses } from './solutions-houses.ts';
import { solutionsNow } from './solutions-now.ts';
import { solutionsSeats } from './solutions-seats.ts';
import type { DemoSolution } from './types.ts';

export const solutions: readonly DemoSolution[] = [
  ...solutionsAgeing,
  ...solutionsHiv,
  ...solutionsNow,
  ...solutionsGoingHome,
  ...solutionsSeats,
  ...solutionsHouses,
  ...solutionsDrinks,
];
