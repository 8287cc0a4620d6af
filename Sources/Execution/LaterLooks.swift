import Domain
import FoundationEssentials

/// When acts that were cut off, and that did not show at the first look, are looked at again: each
/// from when that can be decided. A look that then decides nothing is repeated some time later.
package struct LaterLooks: Equatable, Sendable {
    private var left: [LookedUpAct]
    /// How many of the last looks have left what could be decided by then.
    private var vain = 0

    /// After that many in a row the next start of the program looks.
    static let mostInVain = 6
    /// The seconds after the first look in vain; twice as many after each further one.
    static let pause = 60.0

    /// The looks that follow on a first one.
    package init(after found: [LookedUpAct]) {
        left = found.filter { $0.fate == .notShownYet && $0.look != nil }
    }

    /// The moment of the next look, where the last one was at `now`; nil if there is none.
    package func next(after now: Date) -> Date? {
        let moments = left.compactMap(\.look?.decidedFrom)
        let due = moments.filter { $0 > now }.min()
        guard vain < Self.mostInVain, moments.contains(where: { $0 <= now }) else { return due }
        let pause = (0..<vain).reduce(0) { pause, _ in pause == 0 ? Self.pause : 2 * pause }
        let again = now.addingTimeInterval(pause)
        return min(again, due ?? again)
    }

    /// Whether that act is one of those that are left.
    package func areFor(_ open: OpenAct) -> Bool {
        let act = NamedWrite(open.intent.write, of: open.customer, named: open.intent.name)
        return left.contains { $0.act == act && $0.date == open.date }
    }

    /// Take what a look at `now` has found, nil if it failed. Return what is decided by it.
    package mutating func take(_ found: [LookedUpAct]?, at now: Date) -> [LookedUpAct] {
        if let found {
            left = left.compactMap { known in
                // What another process has settled is not found.
                guard let newer = found.first(where: { $0.isOfSameAct(as: known) }) else {
                    return nil
                }
                if newer.isDecided { return nil }
                return newer.look == nil ? known : newer
            }
        }
        let isInVain = left.contains { $0.look.map { $0.decidedFrom <= now } ?? false }
        vain = isInVain ? vain + 1 : 0
        return found?.filter(\.isDecided) ?? []
    }
}

extension LookedUpAct {
    fileprivate func isOfSameAct(as other: LookedUpAct) -> Bool {
        act == other.act && date == other.date
    }
}
