import Synchronization

/// Decides what goes wrong with which request: by its number and the seed alone.
final class Troublemaker: Sendable {
    private let mischief: Mischief
    private let seed: UInt64
    private let count = Mutex<UInt64>(0)

    init(_ mischief: Mischief, seed: UInt64) {
        self.mischief = mischief
        self.seed = seed
    }

    /// For the next request.
    func next() -> Trouble {
        let number = count.withLock { count in
            count += 1
            return count
        }
        return Self.trouble(with: number, mischief, seed: seed)
    }

    /// For the request of that number, counted from 1.
    static func trouble(with number: UInt64, _ mischief: Mischief, seed: UInt64) -> Trouble {
        var chance = SplitMix64(seed: seed, stream: number)
        var kinds: Set<Mischief.Kind> = []
        for kind in Mischief.Kind.allCases {
            // Thrown for every kind, so that one kind more does not change the others.
            let thrown = Double(chance.below(1_000_000)) / 1_000_000
            if thrown < mischief.chances[kind] ?? 0 { kinds.insert(kind) }
        }
        return Trouble(kinds: kinds, chance: chance)
    }
}

/// What goes wrong with one request, and the chance that decides the details.
struct Trouble: Sendable {
    let kinds: Set<Mischief.Kind>
    var chance: SplitMix64

    func has(_ kind: Mischief.Kind) -> Bool { kinds.contains(kind) }
}
