/** Names of processes, exactly as each operating system lists them, that record the screen or let somebody in from outside. */
export const otherPrograms: readonly string[] = [
  // Recorders.
  'obs', 'obs64.exe', 'OBS', 'simplescreenrecorder', 'kazam', 'peek', 'vokoscreenNG', 'gpu-screen-recorder', 'CamtasiaRecorder.exe', 'bdcam.exe',
  // Remote control.
  'TeamViewer', 'TeamViewer.exe', 'teamviewerd', 'anydesk', 'AnyDesk', 'AnyDesk.exe', 'rustdesk', 'RustDesk', 'rustdesk.exe', 'x11vnc', 'x0vncserver',
  'Xvnc', 'vncserver-x11', 'winvnc.exe', 'vncserver.exe', 'remoting_host.exe', 'gnome-remote-desktop-daemon', 'krfb', 'nxserver.bin', 'parsecd', 'parsecd.exe',
]
