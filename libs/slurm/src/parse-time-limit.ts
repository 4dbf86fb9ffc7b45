/**
 * The seconds of a time limit as `sbatch --time` takes it: `minutes`, `minutes:seconds`,
 * `hours:minutes:seconds`, `days-hours`, `days-hours:minutes`, `days-hours:minutes:seconds`; null where
 * it is something else, or no limit.
 *
 * @example
 * parseTimeLimit('1-12:00:00'); // 129600
 */
export function parseTimeLimit(text: string): number | null {
  const { days, first, second, third } = RE_TIME.exec(text)?.groups ?? {};
  if (first === undefined) return null;
  const numbers = [first, second ?? 0, third ?? 0].map(Number);
  // Counted from the days down where there are any, else from the seconds up; one number alone is minutes.
  const isFromHours = days !== undefined || third !== undefined;
  const [hours = 0, minutes = 0, seconds = 0] = isFromHours ? numbers : [0, ...numbers];
  const limit = ((Number(days ?? 0) * 24 + hours) * 60 + minutes) * 60 + seconds;
  // Slurm takes 0 for no limit.
  return limit === 0 ? null : limit;
}

const RE_TIME = /^(?:(?<days>\d+)-)?(?<first>\d+)(?::(?<second>\d+)(?::(?<third>\d+))?)?$/u;
