import Testing

/// Runs the tests. Without a file of this name SwiftPM looks for cases of XCTest, of which there
/// are none, in an index of everything that was compiled, and making that takes minutes.
@main struct Runner {
    static func main() async { await Testing.__swiftPMEntryPoint() as Never }
}
