import Domain

/// How old what shows is, where that is too old to rely on.
enum Age: Equatable {
    /// The service was never asked.
    case neverRead
    case since(Instant)
}

extension State {
    /// The age of the open customer's holdings, if a removal should not be judged by them: more
    /// than ten minutes old, or the service cannot be asked. Never of the embedded sandbox.
    var oldAge: Age? {
        guard place.isService, let open else { return nil }
        guard let asOf = open.asOf else { return .neverRead }
        return cutOffSince != nil || now.timeIntervalSince(asOf) > 600 ? .since(asOf) : nil
    }
}
