/* How high the picture is and where each lane's rule lies, its threads and its bars. */

export const AXIS = 38, FOOT = 26, THREAD = 7, BAR = 28, LEVEL = 16;
const NARROW = 640, MONTHS = 360, MORE = 200;

export const isNarrow = width => width < NARROW;
export const gutter = width => (isNarrow(width) ? 0 : Math.min(150, Math.max(104, width * 0.13)));
export const mostLanes = width => (isNarrow(width) ? 7 : 10);

/* Sets `top`, `y` (of the rule) and `bottom` of each lane; gives the height of all. Room that is left over is given to
   what is written over the rules. Months have one height. */
export function layOut(lanes, width, areMonths, room) {
  if (areMonths) return Math.max(AXIS + MONTHS + FOOT, room);
  const above = isNarrow(width) ? 76 : 70, least = AXIS + FOOT + lanes.reduce((sum, lane) => sum + above + below(lane), 0);
  const more = Math.max(0, Math.min((room - least) / Math.max(lanes.length, 1), MORE));
  let y = AXIS;
  for (const lane of lanes) {
    lane.top = y;
    lane.y = y + above + more;
    lane.bottom = y = lane.y + below(lane);
  }
  return Math.max(y + FOOT, room);
}

const below = ({ rows }) => 14 + rows.threads * THREAD + (rows.threads ? 5 : 0) + rows.bars * BAR;

export const threadY = (lane, row) => lane.y + 11 + row * THREAD;
export const barY = (lane, row) => lane.y + 15 + lane.rows.threads * THREAD + (lane.rows.threads ? 4 : 0) + row * BAR;

/* As high as the root of how many it stands for. */
export const columnHeight = many => Math.min(8 + 5.5 * Math.sqrt(many), 56);
