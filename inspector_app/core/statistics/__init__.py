"""Statistics of judged parts: control charts, Pareto, yield per period, places of defects."""
