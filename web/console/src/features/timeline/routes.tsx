export const timelineRoutes = [] as const;
