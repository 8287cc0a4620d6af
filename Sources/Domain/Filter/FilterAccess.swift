/// How the admin relationships with a customer are.
package enum FilterAccess: String, CaseIterable, Sendable {
    /// There is none that gives access.
    case none
    /// One gives access.
    case active
    /// One may give access once the customer has accepted it.
    case pending
    /// One gives access until its end, which is asked for or under way.
    case ending
    /// One has ended.
    case ended
    /// Not all are known.
    case unknown

    /// The way of that name, in small letters: its own, or a status by Microsoft Graph's word, as
    /// JSON has it.
    package init?(named name: String) {
        switch name {
        case "approvalpending", "approved", "activating": self = .pending
        case "terminationrequested", "terminating": self = .ending
        case "expired", "terminated": self = .ended
        default: self.init(rawValue: name)
        }
    }

    /// What a word that is no way may mean, as it is typed; empty for one that nobody means them
    /// by. What expires is near its end for most people, and past it for Microsoft Graph.
    static func meant(by word: String) -> [String] {
        switch word {
        case "expiring": ["access<30d", "gdap:ending"]
        case "soon": ["access<30d"]
        case "missing", "without": ["gdap:none"]
        case "requested": ["gdap:ending", "gdap:pending"]
        case "dap": ["dap"]
        default: FilterAccess(named: word).map { ["gdap:" + $0.rawValue] } ?? []
        }
    }
}

extension FilterScope {
    /// What a word means that is typed alone on the list of admin access, and names no term.
    func meantOfAccess(by word: String) -> [String] {
        self == .access && word != "dap" ? FilterAccess.meant(by: word) : []
    }
}

extension FilterTerm {
    /// The term of that name in a list: on the one of admin access, a status is that of an admin
    /// relationship, as its column is called.
    init?(named name: String, in scope: FilterScope) {
        if scope == .access, name == FilterTerm.status.rawValue {
            self = .gdap
        } else {
            self.init(named: name)
        }
    }

    /// What columns and JSON members of a list with its meaning are called, in small letters.
    func otherNames(in scope: FilterScope) -> [String] {
        otherNames + (self == .gdap && scope == .access ? [FilterTerm.status.rawValue] : [])
    }
}
