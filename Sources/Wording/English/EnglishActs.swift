extension English: ActWording {
    package func actVerified(_ write: String) -> String { "verified: \(write)" }
    package func actRefused(_ write: String, reason: String) -> String {
        "refused: \(write): \(reason)"
    }
    package func actRefusedUnsent(_ write: String, reason: String) -> String {
        "not sent: \(write): \(reason)"
    }
    package func actNotDone(_ write: String, reason: String) -> String {
        "not done: \(write): \(reason)"
    }
    package func actAccepted(_ write: String) -> String { "Accepted, not shown yet: \(write)" }
    package func actShown(_ writes: String) -> String { "Read and confirmed: \(writes)" }
    package func actsShown(_ count: Int) -> String {
        "\(counted(count, "accepted action")) read and confirmed."
    }
    package func actUnfinished(_ write: String) -> String { "unfinished, no outcome: \(write)" }
    package func actNotSent(_ writes: String) -> String { "approved, not sent: \(writes)" }
    package func actWithoutIntent(_ number: String) -> String {
        "action of entry \(number), whose intent is missing"
    }
    package func actOfRun(_ state: String, steps: String, customers: String) -> String {
        "\(state): \(steps), \(customers)"
    }
    package var approvedLabel: String { "Approved" }
    package var intentLabel: String { "Intent" }
    package var verifiedLabel: String { "Verified" }
    package var noteLabel: String { "Recorded" }
    package func entryNumbered(_ number: String) -> String { "entry \(number)" }
    package func entryPlace(_ number: String, time: String) -> String {
        "\(time) · entry \(number)"
    }
    package var actNotApprovedHere: String { "by a command, which records no approval" }
    package var actIntentMissing: String { "The intent is missing from the journal." }
    package var actNotVerified: String { "not read back yet" }
    package func actVerifiedWithOutcome(_ number: String) -> String {
        "read back before entry \(number) was written"
    }
    package func effectsOfAll(_ count: Int) -> String {
        count == 2 ? "Both:" : "All \(count.grouped):"
    }
    package func effectsOfSome(_ count: Int, numbers: String) -> String {
        "These \(count.grouped) (\(numbers)):"
    }
    package func effectsOfOne(_ number: String, name: String) -> String {
        "For no. \(number) only, \(name):"
    }
}
