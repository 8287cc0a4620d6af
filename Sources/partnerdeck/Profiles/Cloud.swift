import Domain

/// One of Microsoft's clouds that partners sell, with the addresses of reference 1.1.
enum Cloud: String, CaseIterable, Sendable {
    case global, usgov, china

    /// Where the API is served, less the path.
    var base: ServiceAddress {
        switch self {
        case .global, .usgov: ServiceAddress("https://api.partnercenter.microsoft.com")
        case .china: ServiceAddress("https://partner.partnercenterapi.microsoftonline.cn")
        }
    }

    /// Where its users sign in.
    var authority: ServiceAddress {
        switch self {
        case .global: ServiceAddress("https://login.microsoftonline.com")
        case .usgov: ServiceAddress("https://login.microsoftonline.us")
        case .china: ServiceAddress("https://login.chinacloudapi.cn")
        }
    }
}
