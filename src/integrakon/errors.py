"""Why a run could not proceed. A defect inside a plan is a `Finding`, never one of these.

Every message is one German sentence for the person at the terminal; the command line prints it and exits with 2.
"""


class IntegrakonError(Exception):
    """The job could not be done; `str(error)` is the German sentence that says why and what to do."""


class UsageError(IntegrakonError):
    """The call asks for something impossible: contradicting options, a format that does not fit."""


class SourceError(IntegrakonError):
    """A file or folder that was named cannot be read: missing, of the wrong kind, or closed to us."""


class TargetError(IntegrakonError):
    """The result cannot be written to where it should go; what was there before is untouched."""


class FormError(IntegrakonError):
    """A plan cannot be written anew without loss; its file stays as it is."""


class TemplateFault(IntegrakonError):
    """A template is missing, broken, or tried what the sandbox forbids."""
