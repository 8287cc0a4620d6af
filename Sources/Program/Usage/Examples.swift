/// Command lines as operators type them, for the help of each command.
enum Examples {
    /// By what is typed behind the name of the program; the one that shows most comes first. Each
    /// has room on a narrow terminal.
    static let all: [String: [String]] = [
        "": [
            "", "--readonly", "customers --filter ready", "show contoso.com",
            "offboard contoso.com --dry-run", "renewals --within 30d --csv",
        ],
        "deck": ["deck --profile work --readonly", "deck --theme dark"],
        "customers": [
            "customers --search contoso", "customers --filter 'kind:nce renews<30d'",
            "customers --sort -blockers --limit 10", "customers --columns name,country --csv",
        ],
        "show": ["show contoso.com", "show contoso.com --columns name,status,ends"],
        "blockers": ["blockers contoso.com --details", "blockers contoso.com --json"],
        "radar": ["radar --filter 'due<72h country:KR'", "radar --ics"],
        "renewals": [
            "renewals --within 30d --sort customer", "renewals --filter 'autorenew:on seats>100'",
        ],
        "gdap": ["gdap --within 30d", "gdap contoso.com --end 'Contoso helpdesk'"],
        "report": [
            "report renewals --output renewals.csv", "report seats --sort -quantity --limit 20",
            "report blockers --filter country:KR --json",
        ],
        "offers": ["offers --sort kind", "offers --columns id,name --csv"],
        "suspend": ["suspend contoso.com 'Office 365 E3'"],
        "reactivate": ["reactivate contoso.com 'Office 365 E3'"],
        "cancel": ["cancel contoso.com 'Visio Plan 2'"],
        "renewal": [
            "renewal contoso.com 'Office 365 E3' --on",
            "renewal contoso.com 'Office 365 E3' --seats 40",
        ],
        "seats": [
            "seats contoso.com 'Office 365 E3' 40", "seats contoso.com 'Office 365 E3' +5",
            "seats contoso.com 'Office 365 E3' -3",
        ],
        "order": ["order contoso.com OFFER-ID --quantity 5"],
        "undo": ["undo contoso.com 'Office 365 E3'", "undo --entry 42"],
        "offboard": [
            "offboard contoso.com --dry-run", "offboard contoso.com --save plan.json",
            "offboard --plan plan.json", "offboard --resume",
        ],
        "remove": ["remove contoso.com", "remove contoso.com --confirm contoso.com"],
        "request": ["request --output request.txt"],
        "journal": [
            "journal contoso.com --limit 20", "journal --filter 'suspend 2026-05'",
            "journal --verify",
        ],
        "activity": ["activity contoso.com --limit 20"],
        "certificate": [
            "certificate contoso.com", "certificate contoso.com --output contoso.md",
        ],
        "sign-in": [
            "sign-in --profile work --client-id ID", "sign-in --profile work --browser",
            "sign-in --profile work --gdap",
        ],
        "sign-out": ["sign-out --profile work --purge"],
        "profiles": ["profiles", "profiles --json"],
        "sync": ["sync --profile work"],
        "import": [
            "import Customers.csv --subscriptions Subs.csv",
            "import Customers.csv --subscriptions Seats.csv",
            "import Customers.csv --store may.sqlite",
        ],
        "doctor": ["doctor", "doctor --profile work --sign-in"],
        "sandbox": ["sandbox seed --customers 1000 --force", "sandbox serve"],
        "sandbox seed": ["sandbox seed --customers 1000 --force"],
        "sandbox accept": ["sandbox accept 'Fourth Coffee'"],
        "sandbox identity": ["sandbox identity", "sandbox identity --roles admin-agent"],
        "sandbox serve": ["sandbox serve --port 9000 --mischief lag"],
    ]
}

extension CommandDescription {
    /// Command lines with it, the one that shows most first.
    var examples: [String] {
        let typed = path.dropFirst().joined(separator: " ")
        return (Examples.all[typed] ?? []).map {
            $0.isEmpty ? path[0] : path[0] + " " + $0
        }
    }
}
