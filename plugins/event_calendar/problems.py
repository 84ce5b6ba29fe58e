"""What can be wrong with an event as a whole: one small class of facts for each kind of problem.

``code`` and ``severity`` belong to the kind; the French sentences are in ``messages``.
"""

from event_calendar.date_problems import DateProblem
from event_calendar.header_problems import HeaderProblem

Problem = HeaderProblem | DateProblem
