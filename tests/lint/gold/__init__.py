"""What every rule finds in the three plans, one module per group of rules.

GOLD: name of the rule → plan → hits (`lintprobe.kennungen`), or a number where the hits are all of a kind. ABWEICHUNG:
name of the rule → why the hits differ from what the inventory of the domain expects; a rule that agrees has no entry.
"""
