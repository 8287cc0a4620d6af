extension English: SafetyWording {
    package func filterFirst(_ reason: String) -> String { "Mend the filter first: \(reason)" }
    package func undone(_ name: String) -> String { "Undone: \(name)" }
    package var lastRunKey: String { "last run" }
    package var runInProgressKey: String { "run in progress" }
    package var runHasCertificate: String {
        "The relationship has ended: \(keys[.certify]) shows its certificate and saves it."
    }
}
