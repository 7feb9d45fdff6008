/** Of the patience that the policy allows a turn; the rest is for taking over, so that the line is there when it is up. */
export const PART_FOR_THE_ENDPOINT = 0.9
