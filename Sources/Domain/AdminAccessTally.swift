extension AdminAccess {
    /// How many of the relationships that are known give access, for how long, or may come to it.
    package struct Tally: Equatable, Sendable {
        /// They give access, and have no end in sight.
        package var left = 0
        /// They give access until their end, which is asked for, or under way.
        package var ending = 0
        /// The customer has accepted them, and they give no access yet.
        package var accepted = 0
        /// The customer may still accept them.
        package var open = 0
        package var ended = 0

        init(_ all: [AdminRelationship]) {
            for one in all {
                switch one.status {
                case .active, .unrecognized: left += 1
                case .expiring, .terminationRequested, .terminating: ending += 1
                case .approved, .activating: accepted += 1
                case .approvalPending: open += 1
                case .expired, .terminated: ended += 1
                // A draft was never sent.
                case .created: break
                }
            }
        }
    }

    package var tally: Tally { Tally(all) }
}
